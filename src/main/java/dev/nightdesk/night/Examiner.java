package dev.nightdesk.night;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.market.Vetted;
import dev.nightdesk.night.Histories.History;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.rating.Analysis.Done;
import dev.nightdesk.rating.Analysis.NotAnalysed;
import dev.nightdesk.rating.Analyst;
import dev.nightdesk.rating.Exclusion;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.AnalysisStore.Quarantined;
import dev.nightdesk.store.Findings;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import java.time.LocalDate;

/// Analyses listings at the close of a run's session.
final class Examiner {

    private final Histories histories;
    private final Analyst analyst;
    private final int layout;
    private final Meters meters;

    Examiner(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            Meters meters,
            RunParameters run) {
        LocalDate session = run.session();
        boolean adjusted = run.prices().equals("adjusted");
        this.histories = new Histories(stores, calendar, settings, session, adjusted);
        this.layout = stores.analyses().layout(Indicators.ids());
        LocalDate first = calendar.sessionsBack(session, settings.history().bars());
        MarketReturns market = stores.returns().known(first, session);
        this.analyst =
                new Analyst(
                        calendar,
                        PlanStep.day(session),
                        settings.history().bars(),
                        settings.gate().minimumReadings(),
                        market,
                        new Timed(meters));
        this.meters = meters;
    }

    /// Tells the meters how long readings took.
    private record Timed(Meters meters) implements Analyst.Pace {

        @Override
        public long nanos() {
            return meters.nanos();
        }

        @Override
        public void took(long nanosOnPrices, long nanosOnFilings, long nanosOnNews) {
            meters.time(Metric.ANALYSIS_DURATION, nanosOnPrices, "technical");
            meters.time(Metric.ANALYSIS_DURATION, nanosOnFilings, "fundamental");
            meters.time(Metric.ANALYSIS_DURATION, nanosOnNews, "sentiment");
        }
    }

    /// What is to be examined.
    Histories histories() {
        return histories;
    }

    /// The number of the order of the readings.
    int layout() {
        return layout;
    }

    /// A listing whose data the core refuses has failed; any other exception is a fault of ours and
    /// stops the step.
    Findings examine(History history) {
        try {
            Findings found =
                    findings(
                            analyst.analyse(
                                    history.instrumentId(),
                                    history.traded(),
                                    history.actions(),
                                    history.facts(),
                                    history.news()));
            meters.count(Metric.ANALYSIS_COMPLETED, 1, "success");
            return found;
        } catch (IllegalArgumentException | ArithmeticException e) {
            meters.count(Metric.ANALYSIS_COMPLETED, 1, "failed");
            return Findings.failed(
                    new Failed(
                            history.instrumentId(),
                            Stage.ANALYZE.word(),
                            TickerFault.UNUSABLE_DATA.name(),
                            String.valueOf(e.getMessage())));
        }
    }

    private static Findings findings(Analysis analysis) {
        return switch (analysis) {
            case NotAnalysed(int id, Exclusion reason) ->
                    Findings.excluded(new Excluded(id, reason.name()));
            case Done done ->
                    Findings.analysed(
                            done.analysed(),
                            done.quarantined().stream()
                                    .map(one -> quarantined(done.analysed().instrumentId(), one))
                                    .toList());
        };
    }

    private static Quarantined quarantined(int id, Vetted.Quarantined one) {
        return new Quarantined(
                id, one.action().exDay(), one.action().factor(), one.reason().name());
    }
}
