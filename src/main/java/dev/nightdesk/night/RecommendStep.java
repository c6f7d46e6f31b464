package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.store.AnalysisStore.Ranked;
import dev.nightdesk.store.PartitionStore.Range;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.support.ListItemReader;

/// Recommends every analysed listing, a range of them per partition.
final class RecommendStep {

    private final Stores stores;
    private final TradingCalendar calendar;
    private final NightSettings settings;
    private final Scoring scoring;
    private final FreezeStep frozen;
    private final Steps steps;
    private final Clock clock;
    private final Progress progress;

    RecommendStep(
            Stores stores,
            TradingCalendar calendar,
            NightSettings settings,
            Scoring scoring,
            FreezeStep frozen,
            Steps steps,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.calendar = calendar;
        this.settings = settings;
        this.scoring = scoring;
        this.frozen = frozen;
        this.steps = steps;
        this.clock = clock;
        this.progress = progress;
    }

    Step step() {
        return steps.partitioned(
                new Spread(
                        Stage.RECOMMEND,
                        "recommend",
                        () -> settings.partitions().atOnce(clock.instant(), calendar),
                        step -> frozen.names(RunParameters.of(step), Stage.RECOMMEND),
                        "listings",
                        run -> stores.nights().equation(run.session()).analysed()),
                this::worker);
    }

    /// A restart does an unfinished range as a whole.
    private Step worker(StepExecution worker) {
        RunParameters run = RunParameters.of(worker);
        LocalDate session = run.session();
        Range range = frozen.range(run, Stage.RECOMMEND, Steps.partition(worker));
        Recommender recommender = scoring.recommender(session);
        Scoring.Rows rows = scoring.rows(session);
        String model = scoring.of(session).version();
        return steps.<Ranked, Recommendation>chunked(worker, settings.partitions().chunk())
                .reader(
                        new ListItemReader<>(
                                stores.analyses().ranked(session, range.firstId(), range.lastId())))
                .processor(
                        ranked -> recommender.recommend(rows.of(ranked.analysed()), ranked.ranks()))
                .writer(chunk -> {
                    stores.recommendations()
                            .store(session, model, chunk.getItems(), clock.instant());
                    progress.advance(chunk.size());
                })
                .build();
    }
}
