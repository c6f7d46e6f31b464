package dev.nightdesk.night;

import dev.nightdesk.night.Executions.StepRow;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// How many partitions of a step have come how far.
///
/// @param total 0 for a step that is not cut
public record PartitionTally(int total, int done, int running, int failed) {

    public static final PartitionTally NONE = new PartitionTally(0, 0, 0, 0);

    /// None has begun.
    ///
    /// @param done before
    public static PartitionTally of(int total, int done) {
        return new PartitionTally(total, done, 0, 0);
    }

    /// Those of a step among the steps of its execution.
    public static PartitionTally of(StepRow step, Collection<StepRow> steps) {
        List<String> states =
                steps.stream()
                        .filter(one -> one.name().startsWith(step.name() + ":"))
                        .map(StepRow::status)
                        .toList();
        return new PartitionTally(
                states.size(),
                count(states, Set.of("COMPLETED")),
                count(states, Set.of("STARTED", "STOPPING")),
                count(states, Set.of("FAILED", "UNKNOWN", "ABANDONED")));
    }

    private static int count(List<String> states, Set<String> which) {
        return (int) states.stream().filter(which::contains).count();
    }

    public PartitionTally after(PartitionEvent event) {
        return switch (event) {
            case BEGUN -> new PartitionTally(total, done, running + 1, failed);
            case DONE -> new PartitionTally(total, done + 1, running - 1, failed);
            case FAILED -> new PartitionTally(total, done, running - 1, failed + 1);
            case STOPPED -> new PartitionTally(total, done, running - 1, failed);
        };
    }

    /// Empty for a step that is not cut.
    public String words() {
        return total == 0
                ? ""
                : "partitions: %d done, %d running, %d failed of %d"
                        .formatted(done, running, failed, total);
    }

    /// The same where there is little room.
    public String brief() {
        return total == 0
                ? ""
                : "%d/%d done, %d on, %d failed".formatted(done, total, running, failed);
    }

    /// When nothing runs any more; empty where all is done.
    public String outcome() {
        return done == total ? "" : "%d of %d partitions, %d failed".formatted(done, total, failed);
    }
}
