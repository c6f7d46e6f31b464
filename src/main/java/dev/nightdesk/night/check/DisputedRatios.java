package dev.nightdesk.night.check;

import dev.nightdesk.night.check.GateSettings.Sources;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.store.CheckStore.Severity;
import java.time.LocalDate;
import java.util.Map;

/// Companies whose price/earnings ratio is another by their filings than by Finnhub. Each has a
/// meaning of its own of earnings, so that only a factor is a dispute; a loss has no ratio.
record DisputedRatios() implements QualityCheck {

    private static final String THEIRS = "peTTM";
    private static final String OURS = "earnings_yield";

    @Override
    public String id() {
        return "disputed_ratios";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public Needs needs() {
        return Needs.RATINGS;
    }

    @Override
    public Finding of(Evidence evidence) {
        Sources sources = evidence.rules().gate().sources();
        LocalDate since = evidence.session().minusDays(sources.metricDays());
        Map<Integer, Double> theirs =
                evidence.stores().companies().metrics(THEIRS, since, evidence.session());
        return theirs.isEmpty()
                ? Finding.nothing("finnhub has told no ratio that could be compared")
                : compared(evidence, theirs, sources);
    }

    private static Finding compared(
            Evidence evidence, Map<Integer, Double> theirs, Sources sources) {
        int at = evidence.stores().analyses().readingsOf(evidence.session()).indexOf(OURS);
        int compared = 0;
        int disputed = 0;
        for (Analysed one : evidence.stores().analyses().ofSession(evidence.session())) {
            double factor =
                    one.readings()[at] * theirs.getOrDefault(one.instrumentId(), Double.NaN);
            if (factor > 0) {
                compared++;
                disputed += isDisputed(factor, sources.metricFactor()) ? 1 : 0;
            }
        }
        return Finding.atMost(
                sources.maximumDisputed(),
                compared == 0 ? 0 : (double) disputed / compared,
                "%d of %d price/earnings ratios differ from finnhub's by more than a factor of %s"
                        .formatted(disputed, compared, sources.metricFactor()));
    }

    private static boolean isDisputed(double factor, double most) {
        return factor > most || factor < 1 / most;
    }
}
