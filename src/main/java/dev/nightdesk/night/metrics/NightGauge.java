package dev.nightdesk.night.metrics;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.rating.Exclusion;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.AnalysisStore.Failure;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import dev.nightdesk.telemetry.Samples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The last night: what became of its listings, and what was checked. Every reason that there may
/// be is told, if only as zero: a gateway keeps what nobody tells anew.
///
/// @param failures reasons for which an analysis fails
public record NightGauge(Stores stores, List<String> failures) implements Gauge {

    private static final String COVERAGE = "coverage";

    @Override
    public void read(Samples into) {
        stores.publications()
                .latest()
                .ifPresent(one -> {
                    into.set(Metric.PUBLISHED_SESSION, seconds(one.session()));
                    opinions(into, one);
                });
        stores.nights().latest().ifPresent(session -> night(into, session));
    }

    static double seconds(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private void night(Samples into, LocalDate session) {
        Optional<Publication> published = stores.publications().find(session);
        into.set(Metric.UNPUBLISHED, published.isPresent() ? 0 : 1);
        listings(into, session);
        stores.checks().ofSession(session).forEach(check -> check(into, check));
        for (QuarantineReason reason : QuarantineReason.values()) {
            into.set(Metric.QUARANTINED, 0, word(reason.name()));
        }
        stores.analyses()
                .quarantinedByReason(session)
                .forEach((reason, n) -> into.set(Metric.QUARANTINED, n, word(reason)));
    }

    private void listings(Samples into, LocalDate session) {
        CoverageEquation equation = stores.nights().equation(session);
        into.set(Metric.UNIVERSE, equation.universe());
        for (Exclusion reason : Exclusion.values()) {
            into.set(Metric.EXCLUDED, 0, word(reason.name()));
        }
        stores.nights()
                .excludedByReason(session)
                .forEach((reason, n) -> into.set(Metric.EXCLUDED, n, word(reason)));
        failures.forEach(reason -> into.set(Metric.FAILED, 0, word(reason)));
        Map<String, Long> failed =
                stores.analyses().failures(session).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Failure::reason, TreeMap::new, Collectors.counting()));
        failed.forEach((reason, n) -> into.set(Metric.FAILED, (double) n, word(reason)));
    }

    /// Shares of the ratings among those that are an opinion.
    private void opinions(Samples into, Publication published) {
        Map<Rating, Integer> counts =
                stores.recommendations().byRating(published.session(), published.modelVersion());
        double opinions =
                counts.entrySet().stream()
                        .filter(one -> one.getKey().isOpinion())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        for (String rating : Metric.RATING.labels().getFirst().values()) {
            int count = counts.getOrDefault(Rating.valueOf(rating.toUpperCase(Locale.ROOT)), 0);
            into.set(Metric.RATING, opinions == 0 ? 0 : count / opinions, rating);
        }
    }

    private static void check(Samples into, Check check) {
        String severity = check.severity() == Severity.ERROR ? "error" : "warn";
        into.set(Metric.CHECK, check.passed() ? 1 : 0, check.id(), severity);
        if (!Double.isNaN(check.observed())) {
            into.set(Metric.CHECK_OBSERVED, check.observed(), check.id());
            if (check.id().equals(COVERAGE)) {
                into.set(Metric.COVERAGE, check.observed());
            }
        }
    }

    private static String word(String reason) {
        return reason.toLowerCase(Locale.ROOT);
    }
}
