package dev.nightdesk.night;

import dev.nightdesk.store.CallStore.Account;
import dev.nightdesk.store.CallStore.Lack;
import dev.nightdesk.store.FetchStore.State;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.ExitStatus;

/// Closes the accounts of a run's calls: what was planned, found, given up, repeated and spent; and
/// stops a run that could not make a call it needs.
record SettleStep(Stores stores, Progress progress) {

    /// The exit status of a run that a quota stopped.
    static final ExitStatus QUOTA = new ExitStatus("QUOTA");

    ExitStatus run(RunParameters run) {
        if (!Connections.areCalls(run)) {
            return ExitStatus.COMPLETED;
        }
        int round =
                run.job().equals(RunParameters.NIGHTLY)
                        ? stores.nights().find(run.session()).map(Night::round).orElse(1)
                        : 1;
        Set<LocalDate> exDays = stores.actions().settle(run.session());
        stores.revisions().forgetReturns(List.copyOf(exDays));
        if (run.archived()) {
            return ExitStatus.COMPLETED;
        }
        stores.calls().accounts(run.plan(), round).forEach(account -> progress.say(words(account)));
        List<Lack> lacks = stores.calls().lacking(run.plan(), round);
        lacks.forEach(lack -> progress.say(words(lack)));
        boolean waiting =
                lacks.stream().anyMatch(lack -> lack.needed() && lack.state() == State.PLANNED);
        return waiting ? QUOTA : ExitStatus.COMPLETED;
    }

    static String words(Account one) {
        return "calls %s: planned %d + discovered %d - released %d%s + retried %d = spent %d"
                .formatted(
                        one.provider(),
                        one.planned(),
                        one.discovered(),
                        one.released(),
                        one.open() == 0 ? "" : " - open " + one.open(),
                        one.retried(),
                        one.spent());
    }

    static String words(Lack one) {
        String what =
                switch (one.state()) {
                    case RELEASED -> "given up";
                    case MISSING -> "without an answer";
                    case PLANNED -> one.needed() ? "waiting for the quota" : "open";
                    case DONE -> "done";
                };
        return "calls %s/%s: %d %s%s"
                .formatted(
                        one.provider(),
                        one.feed(),
                        one.calls(),
                        what,
                        one.reason().map(reason -> ": " + reason).orElse(""));
    }
}
