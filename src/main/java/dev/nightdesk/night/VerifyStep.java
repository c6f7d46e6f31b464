package dev.nightdesk.night;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.FetchStore.Task;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;

/// Checks what was fetched: was anything delivered for the session, how much of it had to be
/// refused, is there a history to read.
final class VerifyStep {

    private static final int ALL = Integer.MAX_VALUE;

    /// A move beyond these is no day's trade for most.
    private static final double FALL = 0.55;

    private static final double RISE = 1.8;
    private static final int NAMED = 5;

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
        stores.checks().put(session, freshness(run));
        stores.checks().put(session, history(session));
        stores.checks().put(session, rejected(run));
        stores.checks().put(session, jumps(session));
        stores.checks().put(session, restated(session));
        return ExitStatus.COMPLETED;
    }

    private Check freshness(RunParameters run) {
        LocalDate session = run.session();
        boolean fresh = stores.bars().any(session);
        String message =
                fresh ? "bars of " + session + " are there" : "no bars of " + session + stale(run);
        return new Check("freshness", Severity.ERROR, fresh, fresh ? 1 : 0, 1, message);
    }

    private static String stale(RunParameters run) {
        String words =
                run.market() == Market.FILES
                        ? " were delivered: put the session's rows into the prices file, then nightdesk"
                                + " restart --last"
                        : " could be had: if the exchange was open, nightdesk restart --last asks again";
        return words
                + "; if it was closed, nightdesk calendar close %s --reason \"...\""
                        .formatted(run.session());
    }

    /// Prices that moved by half or more since the session before with no action to explain it: a
    /// split that nobody reports, or a wrong price.
    private Check jumps(LocalDate session) {
        List<LocalDate> days = List.of(calendar.previous(session), session);
        Set<Integer> explained = stores.actions().of(1, ALL, session, session).keySet();
        List<Integer> jumped =
                stores.bars().seriesOfMembers(session, days).entrySet().stream()
                        .filter(one -> hasJumped(one.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(id -> !explained.contains(id))
                        .toList();
        int most = settings.gate().maximumUnexplainedJumps();
        boolean few = jumped.size() <= most;
        String message =
                "%d prices moved by half or more without a split or dividend%s"
                        .formatted(jumped.size(), named(session, jumped));
        return new Check("unexplained_jumps", Severity.WARN, few, jumped.size(), most, message);
    }

    private static boolean hasJumped(BarSeries bars) {
        double ratio = bars.size() == 2 ? bars.close()[1] / bars.close()[0] : 1;
        return ratio < FALL || ratio > RISE;
    }

    private String named(LocalDate session, List<Integer> ids) {
        if (ids.isEmpty()) {
            return "";
        }
        return stores.universes().find(session).stream()
                .flatMap(universe -> universe.members().stream())
                .filter(member -> ids.contains(member.instrumentId()))
                .limit(NAMED)
                .map(member -> member.ticker().symbol())
                .collect(Collectors.joining(", ", ": ", ids.size() > NAMED ? ", ..." : ""));
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
