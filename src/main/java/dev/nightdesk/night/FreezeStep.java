package dev.nightdesk.night;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.store.PartitionStore.Range;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.ExitStatus;

/// Opens a round's work and freezes how it is cut. What stands frozen for a round stays, whatever
/// comes later.
final class FreezeStep {

    private final Stores stores;
    private final MarketStep market;
    private final NightSettings settings;

    FreezeStep(Stores stores, MarketStep market, NightSettings settings) {
        this.stores = stores;
        this.market = market;
        this.settings = settings;
    }

    /// Stores the market's return and freezes the partitions of the analysis: in a first round all
    /// common stocks; in a later one those without an analysis, or all again if the market's return
    /// has changed with new bars.
    ExitStatus analyze(RunParameters run) {
        LocalDate session = run.session();
        boolean changed = market.upTo(session);
        if (!isFrozen(session, Stage.ANALYZE)) {
            if (changed || hasOtherReadings(session)) {
                stores.nights().forgetResults(session);
            } else {
                stores.nights().forgetGaps(session);
            }
            freeze(session, Stage.ANALYZE, stores.nights().openMembers(session));
        }
        return ExitStatus.COMPLETED;
    }

    /// Whether an earlier version of nightdesk has begun the session.
    private boolean hasOtherReadings(LocalDate session) {
        List<String> stored = stores.analyses().readingsOf(session);
        return !stored.isEmpty() && !stored.equals(Indicators.ids());
    }

    /// Freezes the partitions of the recommendations: every analysed listing, since ranks are over
    /// all of them.
    void recommend(LocalDate session, List<Integer> analysed) {
        if (!isFrozen(session, Stage.RECOMMEND)) {
            stores.nights().forgetRecommendations(session);
            freeze(session, Stage.RECOMMEND, analysed);
        }
    }

    private boolean isFrozen(LocalDate session, Stage stage) {
        String prefix = RangeCutter.prefix(round(session));
        return ranges(session, stage).stream().anyMatch(range -> range.name().startsWith(prefix));
    }

    private int round(LocalDate session) {
        return stores.nights().find(session).orElseThrow().round();
    }

    private void freeze(LocalDate session, Stage stage, List<Integer> ids) {
        int count = settings.partitions().count();
        stores.partitions()
                .freeze(session, stage.word(), RangeCutter.cut(round(session), ids, count));
    }

    List<Range> ranges(LocalDate session, Stage stage) {
        return stores.partitions().ranges(session, stage.word());
    }

    /// The names of a stage's partitions in the round at hand; those of earlier rounds are done,
    /// and a run beside the session's own, which has not done them, has no use for them.
    List<String> names(RunParameters run, Stage stage) {
        String prefix = RangeCutter.prefix(round(run.session()));
        return ranges(run.session(), stage).stream()
                .map(Range::name)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    Range range(RunParameters run, Stage stage, String name) {
        return ranges(run.session(), stage).stream()
                .filter(range -> range.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no frozen partition " + name));
    }
}
