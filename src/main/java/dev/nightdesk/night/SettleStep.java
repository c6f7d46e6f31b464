package dev.nightdesk.night;

import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.ExitStatus;

/// Closes the accounts of a run's calls: what was planned, found, given up, repeated and spent; and
/// stops a run that could not make a call it needs.
record SettleStep(Stores stores, Connections connections, Progress progress) {

    /// The exit status of a run that a quota stopped.
    static final ExitStatus QUOTA = new ExitStatus("QUOTA");

    ExitStatus run(RunParameters run) {
        if (!Connections.areCalls(run)) {
            return ExitStatus.COMPLETED;
        }
        Set<LocalDate> exDays = stores.actions().settle(run.session());
        stores.revisions().forgetReturns(List.copyOf(exDays));
        stores.provisionals().replace(run.session());
        if (!run.asks()) {
            return ExitStatus.COMPLETED;
        }
        CallWords words = new CallWords(stores);
        words.accounts(run).forEach(progress::say);
        words.lacks(run).forEach(progress::say);
        if (!words.waiting(run).isEmpty()) {
            return QUOTA;
        }
        connections
                .archive()
                .end(run.plan(), new Rounds(stores.nights()).of(run), run.source(), run.prices());
        return ExitStatus.COMPLETED;
    }
}
