package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.FetchStore.Task;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.ExitStatus;

/// Checks what was fetched: was anything delivered for the session, how much of it had to be
/// refused, is there a history to read.
final class VerifyStep {

    /// The check that counts bars that say something else than before.
    static final String RESTATED = "restated_bars";

    private final Stores stores;
    private final TradingCalendar calendar;
    private final NightSettings settings;

    VerifyStep(Stores stores, TradingCalendar calendar, NightSettings settings) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
    }

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        stores.checks().put(session, freshness(session));
        stores.checks().put(session, history(session));
        stores.checks().put(session, rejected(run));
        stores.checks().put(session, restated(session));
        return ExitStatus.COMPLETED;
    }

    private Check freshness(LocalDate session) {
        boolean fresh = stores.bars().sessions().contains(session);
        String message =
                fresh
                        ? "bars of " + session + " are there"
                        : "no bars of "
                                + session
                                + " were delivered: put the session's rows into the prices file, then"
                                + " nightdesk restart --last";
        return new Check("freshness", Severity.ERROR, fresh, fresh ? 1 : 0, 1, message);
    }

    private Check history(LocalDate session) {
        LocalDate first = calendar.sessionsBack(session, settings.history().bars());
        long sessions =
                stores.bars().sessions().stream()
                        .filter(day -> day.isBefore(session) && !day.isBefore(first))
                        .count();
        int needed = settings.gate().minimumHistorySessions();
        boolean enough = sessions >= needed;
        String message =
                "%d sessions of history%s"
                        .formatted(
                                sessions,
                                enough
                                        ? ""
                                        : ", "
                                                + needed
                                                + " needed: nightdesk run backfill --from DATE --to DATE");
        return new Check("history", Severity.ERROR, enough, sessions, needed, message);
    }

    /// Values of the session before are corrected every night; a bad file corrects all of them.
    private Check restated(LocalDate session) {
        LocalDate before = calendar.previous(session);
        int restated = stores.revisions().restated().getOrDefault(before, 0);
        int bars = restated == 0 ? 0 : stores.bars().ofSession(before).size();
        double share = bars == 0 ? 0 : (double) restated / bars;
        double most = settings.gate().maximumRestatedBars();
        String message = "%d of %d bars of %s".formatted(restated, bars, before);
        return new Check(RESTATED, Severity.WARN, share <= most, share, most, message);
    }

    private Check rejected(RunParameters run) {
        int round = stores.nights().find(run.session()).orElseThrow().round();
        List<Task> tasks = stores.fetches().tasks(run.plan(), round);
        long rejected = tasks.stream().mapToLong(Task::rejected).sum();
        long delivered = rejected + tasks.stream().mapToLong(Task::stored).sum();
        double share = delivered == 0 ? 0 : (double) rejected / delivered;
        double most = settings.gate().maximumRejectedRows();
        String message =
                "%d of %d delivered rows were rejected: nightdesk failures"
                        .formatted(rejected, delivered);
        return new Check("rejected_rows", Severity.WARN, share <= most, share, most, message);
    }
}
