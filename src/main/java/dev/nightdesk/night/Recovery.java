package dev.nightdesk.night;

import dev.nightdesk.store.ExecutionStore;
import dev.nightdesk.store.ExecutionStore.Execution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;

/// Finds the executions that a dead process left behind and, run by run, gives them their end and
/// restarts the run: what it does not come to is found again. Under the lease, so that nobody else
/// can be at work on them.
///
/// @param source gives a run the source it is to read from now
/// @param found hears what was found, in words
record Recovery(
        Desk desk, Runner runner, UnaryOperator<RunParameters> source, Consumer<String> found) {

    /// A run and those of its executions that were left behind.
    ///
    /// @param newest of all its executions, as it was found
    /// @param executions oldest first, not empty
    private record Left(RunParameters run, Execution newest, List<Execution> executions) {

        Left from(RunParameters source) {
            return new Left(source, newest, executions);
        }

        long since() {
            return executions.getFirst().id();
        }
    }

    /// The outcome is the worst: the first that is not good.
    Outcome run() {
        Deque<Left> open = leftBehind();
        if (open.isEmpty()) {
            return nothing();
        }
        try {
            open = reachable(open);
            try (Nights nights = runner.nights()) {
                return recover(nights, open);
            }
        } finally {
            open.forEach(this::leave);
        }
    }

    /// Who has come here in vain may be looking for a run that has ended, and not as it should.
    private Outcome nothing() {
        String words = "nothing to recover: no execution was left by a process that died";
        return new Restartable(executions())
                .unfinished(desk.calendar())
                .filter(one -> !isPublished(parameters(one)))
                .map(one -> Outcome.done(words, unfinished(one)))
                .orElseGet(() -> Outcome.done(words));
    }

    private String unfinished(Execution one) {
        return "%s %s is not complete; go on with: nightdesk restart %d"
                .formatted(one.job(), parameters(one).span(), one.id());
    }

    /// Before anything is changed: without its source a run could not go on.
    private Deque<Left> reachable(Deque<Left> open) {
        return open.stream()
                .map(left -> isToRestart(left) ? left.from(source.apply(left.run())) : left)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    /// Takes out what is recovered.
    private Outcome recover(Nights nights, Deque<Left> open) {
        Outcome all = Outcome.done();
        while (!open.isEmpty() && !runner.stop().isMade()) {
            all = all.and(recover(nights, open.getFirst()));
            open.removeFirst();
        }
        return open.isEmpty() ? all : all.and(new Outcome(runner.stop().ending(), List.of()));
    }

    private Outcome recover(Nights nights, Left left) {
        boolean again = isToRestart(left);
        left.executions().forEach(execution -> settle(nights, left.run(), execution));
        if (!again) {
            runner.publication(left.run())
                    .ifPresent(one -> runner.reporting().ensure(one.session()));
            return Outcome.done();
        }
        found.accept("restarting %s %s".formatted(left.run().job(), left.run().span()));
        return runner.run(nights, left.run());
    }

    /// Another run may have published the session in the meantime, or somebody may have recorded
    /// that it was none.
    private boolean isToRestart(Left left) {
        return !Restartable.isComplete(left.newest())
                && !isPublished(left.run())
                && !left.run().isClosed(desk.calendar());
    }

    private boolean isPublished(RunParameters run) {
        return runner.publication(run).isPresent();
    }

    private void settle(Nights nights, RunParameters run, Execution execution) {
        boolean published = isPublished(run);
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

    private void leave(Left left) {
        found.accept(
                "not recovered: %s %s; go on with: nightdesk restart %d"
                        .formatted(left.run().job(), left.run().span(), left.newest().id()));
    }

    /// Those left first come first.
    private Deque<Left> leftBehind() {
        Map<String, List<Execution>> runs = new LinkedHashMap<>();
        executions()
                .all()
                .forEach(one ->
                        runs.computeIfAbsent(parameters(one).identity(), any -> new ArrayList<>())
                                .add(one));
        Set<Long> open = executions().withOpenSteps();
        return runs.values().stream()
                .map(run -> left(run, open))
                .filter(left -> !left.executions().isEmpty())
                .sorted(Comparator.comparingLong(Left::since))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private Left left(List<Execution> newestFirst, Set<Long> open) {
        Execution newest = newestFirst.getFirst();
        return new Left(
                parameters(newest),
                newest,
                newestFirst.reversed().stream()
                        .filter(one -> isLeftBehind(one, open.contains(one.id())))
                        .toList());
    }

    private static boolean isLeftBehind(Execution execution, boolean hasOpenSteps) {
        BatchStatus status = BatchStatus.valueOf(execution.status());
        return Nights.isLeftBehind(status) || (hasOpenSteps && status != BatchStatus.COMPLETED);
    }

    private RunParameters parameters(Execution execution) {
        return new Restartable(executions()).parameters(execution);
    }

    private ExecutionStore executions() {
        return desk.stores().executions();
    }
}
