package dev.nightdesk.night;

import dev.nightdesk.night.Executions.StepRow;
import java.util.List;
import java.util.Optional;

/// How far the step has come that a running execution is at.
///
/// @param steps of the execution with their partitions, in the order in which they began
record StepAtWork(List<StepRow> steps) {

    /// Such as `at analyze; partitions: 5 done, 2 running, 0 failed of 16; 625 written`.
    Optional<String> words() {
        return steps.stream()
                .filter(step -> !step.name().contains(":") && step.ended().isEmpty())
                .reduce((earlier, later) -> later)
                .map(this::words);
    }

    private String words(StepRow step) {
        String partitions = PartitionTally.of(step, steps).words();
        return "at %s%s; %d written"
                .formatted(
                        step.name(), partitions.isEmpty() ? "" : "; " + partitions, written(step));
    }

    /// A step counts what its partitions have written only when they all have ended.
    private long written(StepRow step) {
        return steps.stream()
                .filter(one -> one.step().equals(step.name()))
                .mapToLong(StepRow::written)
                .sum();
    }
}
