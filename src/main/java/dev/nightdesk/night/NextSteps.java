package dev.nightdesk.night;

import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What to do about runs that are half done.
///
/// @param newestFirst executions, of which the first of a run tells how the run stands
public record NextSteps(List<Row> newestFirst) {

    /// Of so many runs it is told; what is older may have been given up.
    private static final int MOST = 3;

    /// In words, newest run first; empty if there is nothing to do.
    public List<String> lines() {
        return stand().filter(row -> row.status() == Status.DEAD || !isPublished(row))
                .flatMap(row -> HalfDone.next(row).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Stream<Row> stand() {
        Set<String> runs = new HashSet<>();
        return newestFirst.stream().filter(row -> runs.add(row.run()));
    }

    /// By another run: then nothing is lacking.
    private boolean isPublished(Row night) {
        return night.job().equals(RunParameters.NIGHTLY)
                && newestFirst.stream()
                        .anyMatch(row -> row.published() && row.session().equals(night.session()));
    }
}
