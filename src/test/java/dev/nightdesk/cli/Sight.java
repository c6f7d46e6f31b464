package dev.nightdesk.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How far the executions of a job have come, by what is committed.
record Sight(List<Part> parts) {

    private static final String QUERY =
            """
            select e.job_execution_id, s.step_name, s.status, s.commit_count
            from batch_step_execution s
            join batch_job_execution e on e.job_execution_id = s.job_execution_id
            join batch_job_instance i on i.job_instance_id = e.job_instance_id
            where i.job_name =
            """;

    /// A step, or a partition of one.
    ///
    /// @param name such as `analyze`, or `analyze:r1-0003`
    record Part(long execution, String name, String status, long commits) {

        private boolean isDone() {
            return status.equals("COMPLETED");
        }
    }

    static Sight of(Snapshot tables, String job) {
        return new Sight(
                tables.rowsIfAny(QUERY + "'" + job + "'").stream()
                        .map(row ->
                                new Part(
                                        Long.parseLong(row.get(0)),
                                        row.get(1),
                                        row.get(2),
                                        Long.parseLong(row.get(3))))
                        .toList());
    }

    /// Of the executions alone that were not there before: none, where a run was found to have come
    /// to its end although its process died before saying so.
    Sight since(Sight before) {
        Set<Long> old = before.parts().stream().map(Part::execution).collect(Collectors.toSet());
        return new Sight(parts.stream().filter(part -> !old.contains(part.execution())).toList());
    }

    /// Of the newest execution alone.
    Sight newest() {
        long newest = parts.stream().mapToLong(Part::execution).max().orElse(0);
        return new Sight(parts.stream().filter(part -> part.execution() == newest).toList());
    }

    /// The last of a night's steps that has begun; before it the launch, and the close after it.
    String place() {
        String place = Blow.LAUNCH;
        for (String step : Blow.STEPS) {
            place = hasBegun(step) ? step : place;
        }
        return isPast(Blow.STEPS.getLast()) ? Blow.CLOSE : place;
    }

    boolean isBefore(String place) {
        return Blow.PLACES.indexOf(place()) < Blow.PLACES.indexOf(place);
    }

    /// Between two steps it is at the end of the first: some take no longer than a look.
    boolean isAt(String place) {
        return place().equals(place);
    }

    boolean hasBegun(String step) {
        return parts.stream().anyMatch(part -> part.name().equals(step));
    }

    boolean isIn(String step) {
        return parts.stream().anyMatch(part -> part.name().equals(step) && !part.isDone());
    }

    boolean isPast(String step) {
        return hasBegun(step) && !isIn(step);
    }

    /// Transactions of a step's partitions.
    long commits(String step) {
        return partitions(step).mapToLong(Part::commits).sum();
    }

    /// The names of a step's partitions that are done, such as `r1-0003`.
    Set<String> finished(String step) {
        return names(partitions(step).filter(Part::isDone));
    }

    /// The names of those that are not.
    Set<String> open(String step) {
        return names(partitions(step).filter(part -> !part.isDone()));
    }

    /// The names of all that were run.
    Set<String> run(String step) {
        return names(partitions(step));
    }

    private Stream<Part> partitions(String step) {
        return parts.stream().filter(part -> part.name().startsWith(step + ":"));
    }

    private static Set<String> names(Stream<Part> partitions) {
        return partitions
                .map(part -> part.name().substring(part.name().indexOf(':') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
