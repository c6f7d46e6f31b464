package dev.nightdesk.night;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.indicator.Reading;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.HistoryReader.History;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Analysis;
import dev.nightdesk.rating.Analysis.Done;
import dev.nightdesk.rating.Analysis.NotAnalysed;
import dev.nightdesk.rating.Analyst;
import dev.nightdesk.store.AnalysisStore.Excluded;
import dev.nightdesk.store.AnalysisStore.Failed;
import dev.nightdesk.store.AnalysisStore.Quarantined;
import dev.nightdesk.store.PartitionStore.Range;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

/// Takes the readings of every common stock, a range of the universe per partition.
final class AnalyzeStep {

    private final Stores stores;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final FreezeStep frozen;
    private final Steps steps;
    private final Clock clock;
    private final Progress progress;

    AnalyzeStep(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            FreezeStep frozen,
            Steps steps,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.frozen = frozen;
        this.steps = steps;
        this.clock = clock;
        this.progress = progress;
    }

    Step step() {
        return steps.partitioned(
                new Spread(
                        Stage.ANALYZE,
                        "analyze",
                        settings.partitions().concurrency(),
                        run -> frozen.names(run, Stage.ANALYZE),
                        "listings",
                        run -> stores.nights().openMembers(run.session()).size()),
                this::worker);
    }

    /// A listing's analysis, or what kept it from one.
    private sealed interface Result {

        int instrumentId();

        record Found(int instrumentId, Analysis analysis) implements Result {}

        record Fault(int instrumentId, Failed failed) implements Result {}
    }

    private Step worker(StepExecution worker) {
        RunParameters run = RunParameters.of(worker);
        LocalDate session = run.session();
        Range range = frozen.range(run, Stage.ANALYZE, Steps.partition(worker));
        Analyst analyst = analyst(session);
        int layout =
                stores.analyses().layout(Indicators.readings().stream().map(Reading::id).toList());
        return steps.<History, Result>chunked(worker, settings.partitions().chunk())
                .reader(
                        new HistoryReader(
                                stores,
                                calendar,
                                settings,
                                session,
                                run.prices().equals("adjusted"),
                                stores.universes()
                                        .analysed(session, range.firstId(), range.lastId())))
                .processor(history -> analyse(analyst, history))
                .writer(chunk -> write(session, layout, chunk))
                .build();
    }

    private Analyst analyst(LocalDate session) {
        LocalDate first = calendar.sessionsBack(session, settings.history().bars());
        MarketReturns market = stores.returns().known(first, session);
        return new Analyst(
                calendar,
                PlanStep.day(session),
                settings.history().bars(),
                settings.gate().minimumReadings(),
                market);
    }

    /// A listing whose data the core refuses is a row among the failures; any other exception is a
    /// fault of ours and stops the step.
    private static Result analyse(Analyst analyst, History history) {
        try {
            return new Result.Found(
                    history.instrumentId(),
                    analyst.analyse(
                            history.instrumentId(),
                            history.traded(),
                            history.actions(),
                            history.facts()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Result.Fault(
                    history.instrumentId(),
                    new Failed(
                            history.instrumentId(),
                            Stage.ANALYZE.word(),
                            "UNUSABLE_DATA",
                            String.valueOf(e.getMessage())));
        }
    }

    private void write(LocalDate session, int layout, Chunk<? extends Result> chunk) {
        List<Analysed> analysed = new ArrayList<>();
        List<Excluded> excluded = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        List<Quarantined> quarantined = new ArrayList<>();
        List<Integer> ids = new ArrayList<>();
        for (Result result : chunk) {
            ids.add(result.instrumentId());
            switch (result) {
                case Result.Fault(int id, Failed fault) -> failed.add(fault);
                case Result.Found(int id, NotAnalysed(int same, Analysis.Exclusion reason)) ->
                        excluded.add(new Excluded(id, reason.name()));
                case Result.Found(int id, Done done) -> {
                    analysed.add(done.analysed());
                    done.quarantined()
                            .forEach(one ->
                                    quarantined.add(
                                            new Quarantined(
                                                    done.analysed().instrumentId(),
                                                    one.action().exDay(),
                                                    one.action().factor(),
                                                    one.reason().name())));
                }
            }
        }
        stores.analyses().forget(session, ids);
        stores.analyses().store(session, layout, analysed, clock.instant());
        stores.analyses().exclude(session, excluded);
        stores.analyses().fail(session, failed);
        stores.analyses().quarantine(session, quarantined);
        progress.advance(chunk.size());
    }
}
