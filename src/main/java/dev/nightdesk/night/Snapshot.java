package dev.nightdesk.night;

import dev.nightdesk.night.Executions.Row;
import dev.nightdesk.night.Executions.Shown;
import dev.nightdesk.night.Executions.StepRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a run at work tells those who cannot ask its database.
///
/// @param holder who tells it, in the words of the lease
/// @param market of its database
/// @param asOf when
/// @param now what this run has begun
/// @param past what had been when it began
record Snapshot(String holder, Market market, Instant asOf, Part now, Part past) {

    /// Some executions.
    ///
    /// @param rows newest first
    /// @param steps of the newest ones, by execution
    record Part(List<Row> rows, Map<Long, List<StepRow>> steps) {}

    List<Row> rows(Optional<String> job) {
        return rows().filter(row -> job.isEmpty() || row.job().equals(job.get())).toList();
    }

    private Stream<Row> rows() {
        return Stream.concat(now.rows().stream(), past.rows().stream());
    }

    Row one(long id) {
        return Executions.find(id, rows().toList());
    }

    Shown shown(long id) {
        return Shown.of(id, rows().toList(), this::steps);
    }

    private List<StepRow> steps(Row row) {
        return Stream.of(now, past)
                .map(part -> Optional.ofNullable(part.steps().get(row.id())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                Objection.UNTOLD,
                                "the steps of execution %d are not told while a run is on"
                                        .formatted(row.id()),
                                "wait until it has ended: nightdesk status"));
    }
}
