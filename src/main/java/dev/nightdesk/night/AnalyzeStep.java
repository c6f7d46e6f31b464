package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.Histories.History;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.store.Findings;
import dev.nightdesk.store.PartitionStore.Range;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Takes the readings of every common stock, a range of the universe per partition.
final class AnalyzeStep {

    private final Stores stores;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final FreezeStep frozen;
    private final Steps steps;
    private final Meters meters;
    private final Clock clock;
    private final Progress progress;

    AnalyzeStep(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            FreezeStep frozen,
            Steps steps,
            Meters meters,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.frozen = frozen;
        this.steps = steps;
        this.meters = meters;
        this.clock = clock;
        this.progress = progress;
    }

    Step step() {
        return steps.partitioned(
                new Spread(
                        Stage.ANALYZE,
                        "analyze",
                        () -> settings.partitions().atOnce(clock.instant(), calendar),
                        step -> frozen.names(RunParameters.of(step), Stage.ANALYZE),
                        "listings",
                        run -> stores.nights().openMembers(run.session()).size()),
                this::worker);
    }

    private Step worker(StepExecution worker) {
        RunParameters run = RunParameters.of(worker);
        LocalDate session = run.session();
        Range range = frozen.range(run, Stage.ANALYZE, Steps.partition(worker));
        Examiner examiner = new Examiner(stores, calendar, settings, meters, run);
        int chunk = settings.partitions().chunk();
        List<Integer> ids = stores.universes().analysed(session, range.firstId(), range.lastId());
        return steps.<History, Findings>chunked(worker, chunk)
                .reader(new HistoryReader(examiner.histories(), chunk, ids))
                .processor(examiner::examine)
                .writer(found -> {
                    Findings all = Findings.of(found.getItems());
                    stores.analyses().replace(session, examiner.layout(), all, clock.instant());
                    progress.advance(found.size());
                })
                .build();
    }
}
