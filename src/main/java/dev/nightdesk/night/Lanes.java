package dev.nightdesk.night;

import dev.nightdesk.night.fetch.CallPlan;
import dev.nightdesk.night.fetch.Exchange;
import dev.nightdesk.night.fetch.Lane;
import dev.nightdesk.night.fetch.PlannedSpan;
import dev.nightdesk.night.fetch.Replay;
import dev.nightdesk.store.CallStore.Batch;
import dev.nightdesk.store.Stores;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/// Makes the calls of one stage of a plan, a partition for each provider. How far a provider's
/// calls have come stands in their rows, so a restart has partitions of its own. From the archive
/// there is one partition, because what was answered is read in the order in which it came.
///
/// @param register hears of each plan whose directories have been read from the archive
record Lanes(
        String stage,
        Stores stores,
        Connections connections,
        BiConsumer<RunParameters, PlannedSpan> register,
        Steps steps,
        Progress progress) {

    /// Providers asked at a time: all of them, since most wait most of the time.
    static final int MOST = 8;

    private static final String ARCHIVE = "archive";

    /// The calls of a stage of their own, in a step of the same name.
    Step step(Stage of) {
        return steps.fresh(of, stage, execution -> spread(execution, of));
    }

    /// The step of one execution.
    Step spread(StepExecution execution, Stage of) {
        Spread spread = new Spread(of, stage, () -> MOST, this::names, "calls", this::open);
        return steps.spread(execution, spread, this::worker);
    }

    /// The partitions, such as `massive-7`, 7 being the execution.
    List<String> names(StepExecution step) {
        RunParameters run = RunParameters.of(step);
        long execution = step.getJobExecution().getId();
        return switch (run.answers()) {
            case ASKED -> asked(run).map(provider -> provider + "-" + execution).toList();
            case ARCHIVED ->
                    stage.equals(CallPlan.FOLLOW_UP)
                            ? List.of()
                            : List.of(ARCHIVE + "-" + execution);
            case STORED -> List.of();
        };
    }

    private Stream<String> asked(RunParameters run) {
        return Connections.areCalls(run)
                ? stores.calls().providers(batch(run)).stream()
                : Stream.empty();
    }

    /// Calls that are open.
    long open(RunParameters run) {
        return Connections.areCalls(run) && run.asks() ? stores.calls().open(batch(run)) : 0;
    }

    private Batch batch(RunParameters run) {
        return new Rounds(stores.nights()).batch(run, stage);
    }

    Step worker(StepExecution worker) {
        RunParameters run = RunParameters.of(worker);
        return run.answers() == Answers.ARCHIVED ? reading(worker, run) : calling(worker, run);
    }

    private Step reading(StepExecution worker, RunParameters run) {
        Replay replay = connections.replay(run, stage, span -> register.accept(run, span));
        return steps.looped(worker, () -> {}, replay::step, () -> {});
    }

    private Step calling(StepExecution worker, RunParameters run) {
        String name = Steps.partition(worker);
        String provider = name.substring(0, name.lastIndexOf('-'));
        Exchange exchange = connections.of(run);
        Lane lane = exchange.lane(batch(run), provider, run.session());
        return steps.looped(
                worker,
                exchange.time()::enter,
                () -> {
                    OptionalInt made = lane.step();
                    progress.advance(made.orElse(0));
                    return made.isPresent();
                },
                exchange.time()::leave);
    }
}
