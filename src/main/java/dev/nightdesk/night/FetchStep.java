package dev.nightdesk.night;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Reprocess;
import dev.nightdesk.source.MarketSource;
import dev.nightdesk.store.FetchStore.Task;
import dev.nightdesk.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Carries out the frozen fetch tasks, one partition each.
final class FetchStep {

    static final String BARS = "bars";
    static final String ACTIONS = "actions";
    static final String FACTS = "facts";
    static final String NEWS = "news";

    private final Stores stores;
    private final Sources sources;
    private final TradingCalendar calendar;
    private final NightSettings.Partitions cut;
    private final Lanes lanes;
    private final Steps steps;
    private final Clock clock;
    private final Progress progress;

    FetchStep(
            Stores stores,
            Sources sources,
            TradingCalendar calendar,
            NightSettings.Partitions cut,
            Lanes lanes,
            Steps steps,
            Clock clock,
            Progress progress) {
        this.stores = stores;
        this.sources = sources;
        this.calendar = calendar;
        this.cut = cut;
        this.lanes = lanes;
        this.steps = steps;
        this.clock = clock;
        this.progress = progress;
    }

    Step step() {
        return steps.fresh(
                Stage.FETCH,
                "fetch",
                execution ->
                        Connections.areCalls(RunParameters.of(execution))
                                ? lanes.spread(execution, Stage.FETCH)
                                : steps.spread(execution, files(), this::worker));
    }

    private Spread files() {
        return new Spread(
                Stage.FETCH,
                "fetch",
                () -> cut.atOnce(clock.instant(), calendar),
                execution -> partitions(RunParameters.of(execution)),
                BARS,
                this::bars);
    }

    /// At most a bar for every listing and session.
    private long bars(RunParameters run) {
        long listings = stores.listings().current().size();
        return stores.fetches().tasks(run.plan(), round(run)).stream()
                .filter(task -> task.name().equals(BARS))
                .mapToLong(task -> listings * stores.fetches().sessions(task.id()).size())
                .sum();
    }

    private List<String> partitions(RunParameters run) {
        int round = round(run);
        return stores.fetches().tasks(run.plan(), round).stream()
                .map(task -> "r" + round + "-" + task.name())
                .toList();
    }

    private int round(RunParameters run) {
        return new Rounds(stores.nights()).of(run);
    }

    private Step worker(StepExecution worker) {
        RunParameters run = RunParameters.of(worker);
        Task task = task(run, Steps.partition(worker));
        return step(worker, task, sources.of(run), intake(run, task));
    }

    /// @param partition such as `r1-bars`
    private Task task(RunParameters run, String partition) {
        int dash = partition.indexOf('-');
        int round = Integer.parseInt(partition.substring(1, dash));
        String name = partition.substring(dash + 1);
        return stores.fetches().tasks(run.plan(), round).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Intake<?> intake(RunParameters run, Task task) {
        Tickers tickers = stores.listings().tickers();
        WantedDays days = new WantedDays(calendar, stores.fetches().sessions(task.id()));
        return switch (task.name()) {
            case BARS -> new BarIntake(stores, tickers, days, restatement(run));
            case ACTIONS -> new ActionIntake(stores.actions(), tickers, days);
            case FACTS -> new FactIntake(stores.facts(), tickers, days);
            case NEWS -> new NewsIntake(stores.news(), tickers, days);
            default -> throw new IllegalArgumentException("no such fetch task: " + task.name());
        };
    }

    /// When bars that are delivered once more are restated; empty where they are new.
    private Optional<Instant> restatement(RunParameters run) {
        return run.reprocess() == Reprocess.COMPLETED
                ? Optional.of(clock.instant())
                : Optional.empty();
    }

    private <T> Step step(StepExecution worker, Task task, MarketSource market, Intake<T> intake) {
        RowBlocks<T> blocks = new RowBlocks<>(intake.rows(market), intake);
        FetchRecord record =
                new FetchRecord(stores.fetches(), task, intake, blocks, clock, progress);
        return steps
                .<List<T>, List<T>>chunked(worker, blocksPerChunk())
                .reader(blocks)
                .writer(chunk -> {
                    List<T> all = chunk.getItems().stream().<T>flatMap(List::stream).toList();
                    intake.store(all);
                    progress.advance(task.name().equals(BARS) ? all.size() : 0);
                })
                .stream(record)
                .listener(record)
                .build();
    }

    private int blocksPerChunk() {
        return Math.max(1, cut.rowsPerChunk() / RowBlocks.BLOCK);
    }
}
