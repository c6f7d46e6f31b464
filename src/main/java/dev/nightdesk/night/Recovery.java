package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.batch.core.BatchStatus;

/// Finds the executions that a dead process left behind, gives each its end, and restarts their
/// runs. Under the lease, so that nobody else can be at work on them.
///
/// @param source gives a run the source it is to read from now
/// @param found hears what was found, in words
record Recovery(
        Desk desk, Runner runner, UnaryOperator<RunParameters> source, Consumer<String> found) {

    /// The outcome is that of the last run restarted.
    Outcome run() {
        List<Execution> left = leftBehind();
        if (left.isEmpty()) {
            return Outcome.done("nothing to recover: no execution was left by a process that died");
        }
        return runner.watched(nights -> {
            left.forEach(execution -> settle(nights, execution));
            return restart(nights, unfinished(left));
        });
    }

    /// Oldest first.
    private List<Execution> leftBehind() {
        Set<Long> open = executions().withOpenSteps();
        return executions().all().reversed().stream()
                .filter(one -> isLeftBehind(one, open.contains(one.id())))
                .toList();
    }

    private static boolean isLeftBehind(Execution execution, boolean hasOpenSteps) {
        BatchStatus status = BatchStatus.valueOf(execution.status());
        return status.isRunning()
                || status == BatchStatus.UNKNOWN
                || (hasOpenSteps && status != BatchStatus.COMPLETED);
    }

    private void settle(Nights nights, Execution execution) {
        RunParameters run = parameters(execution);
        boolean published = runner.publication(run).isPresent();
        nights.settle(execution.id(), published ? Ending.DONE : Ending.FAILED);
        found.accept(
                "execution %d (%s %s) was left by a process that died%s"
                        .formatted(
                                execution.id(),
                                run.job(),
                                run.span(),
                                published
                                        ? " after it had published: marked COMPLETED"
                                        : ": marked FAILED"));
    }

    /// The runs whose newest execution has not come to a good end, each once.
    private List<RunParameters> unfinished(List<Execution> left) {
        Map<String, Execution> newest = new LinkedHashMap<>();
        executions().all().forEach(one -> newest.putIfAbsent(parameters(one).identity(), one));
        return left.stream()
                .map(one -> newest.getOrDefault(parameters(one).identity(), one))
                .distinct()
                .filter(one -> !Restartable.isComplete(one))
                .map(this::parameters)
                .toList();
    }

    private Outcome restart(Nights nights, List<RunParameters> runs) {
        Outcome outcome = Outcome.done();
        List<String> lines = new ArrayList<>();
        for (RunParameters run : runs) {
            found.accept("restarting %s %s".formatted(run.job(), run.span()));
            outcome = runner.run(nights, source.apply(run));
            lines.addAll(outcome.lines());
            if (outcome.ending() == Ending.STOPPED) {
                break;
            }
        }
        return new Outcome(outcome.ending(), lines);
    }

    private RunParameters parameters(Execution execution) {
        return new Restartable(executions()).parameters(execution);
    }

    private ExecutionStore executions() {
        return desk.stores().executions();
    }
}
