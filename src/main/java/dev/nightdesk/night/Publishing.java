package dev.nightdesk.night;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.night.Gate.Verdict;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import dev.nightdesk.store.TotalStore.Counted;
import dev.nightdesk.telemetry.Metric;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The switch behind the gate.
record Publishing(Stores stores, String model, Clock clock) {

    void publish(LocalDate session, Verdict verdict) {
        int round = stores.nights().find(session).orElseThrow().round();
        stores.nights().put(session, new Night(round, State.PUBLISHED));
        Instant now = clock.instant();
        stores.publications()
                .publish(
                        new Publication(
                                session, model, verdict.equation(), verdict.coverage(), now));
        stores.track().publish(session, model, now);
        stores.totals().add(published(session, verdict.equation()));
    }

    /// In the same transaction: what is published is counted once, whatever dies.
    private Map<Counted, Double> published(LocalDate session, CoverageEquation equation) {
        Map<Counted, Double> more = new HashMap<>();
        more.put(counted(Metric.STOCKS_ANALYZED, "success"), (double) equation.analysed());
        more.put(counted(Metric.STOCKS_ANALYZED, "excluded"), (double) equation.excluded());
        more.put(counted(Metric.STOCKS_ANALYZED, "failed"), (double) equation.failed());
        stores.recommendations()
                .byRating(session, model)
                .forEach((rating, n) ->
                        more.put(
                                counted(
                                        Metric.RECOMMENDATIONS_GENERATED,
                                        rating.name().toLowerCase(Locale.ROOT)),
                                n.doubleValue()));
        return more;
    }

    private static Counted counted(Metric metric, String label) {
        return new Counted(metric.title(), List.of(label));
    }
}
