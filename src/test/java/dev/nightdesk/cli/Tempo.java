package dev.nightdesk.cli;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How a night that nobody disturbed went, from the start of its process on.
///
/// @param beats by place
record Tempo(Map<String, Beat> beats) {

    /// The least that a run is let go on between two looks.
    private static final int FINE_MILLIS = 2;

    /// Looks become finer as the place comes nearer.
    private static final int NEARER = 3;

    /// Looks during the launch, of which nothing tells how much is done.
    private static final int LAUNCH_LOOKS = 20;

    private static final String QUERY =
            """
            select step_name, start_time, end_time from batch_step_execution
            where job_execution_id = (select max(job_execution_id) from batch_job_execution)
            """;

    /// A step.
    ///
    /// @param start milliseconds since the start of the process
    /// @param commits of its partitions; 0 if it has none
    record Beat(long start, long end, long commits) {

        long millis() {
            return end - start;
        }
    }

    /// Of a night that has just ended.
    static Tempo of(Running night, Ran ended, Snapshot tables) {
        LocalDateTime zero = LocalDateTime.ofInstant(night.began(), ZoneOffset.UTC);
        Sight sight = Sight.of(tables, "nightly").newest();
        Map<String, Beat> beats = new HashMap<>();
        for (List<String> row : tables.rows(QUERY)) {
            String step = row.getFirst();
            beats.put(
                    step,
                    new Beat(
                            millis(zero, row.get(1)),
                            millis(zero, row.get(2)),
                            sight.commits(step)));
        }
        long first = of(beats, Blow.STEPS.getFirst()).start();
        long last = of(beats, Blow.STEPS.getLast()).end();
        beats.put(Blow.LAUNCH, new Beat(0, first, 0));
        beats.put(Blow.CLOSE, new Beat(last, ended.took().toMillis(), 0));
        return new Tempo(Map.copyOf(beats));
    }

    private static long millis(LocalDateTime zero, String time) {
        return Duration.between(zero, Timestamp.valueOf(time).toLocalDateTime()).toMillis();
    }

    private static Beat of(Map<String, Beat> beats, String place) {
        return Objects.requireNonNull(beats.get(place), place);
    }

    /// Such as `launch 2.3 s, survey 0.1 s`.
    String words() {
        return Blow.PLACES.stream()
                .map(place -> String.format(Locale.ROOT, "%s %.2f s", place, millis(place) / 1e3))
                .collect(Collectors.joining(", "));
    }

    /// Milliseconds that the whole took.
    long millis() {
        return of(beats, Blow.CLOSE).end();
    }

    /// Milliseconds usually spent at a place.
    long millis(String place) {
        return of(beats, place).millis();
    }

    /// How long a run can go on without passing the beginning of a place.
    int pace(Sight sight, String place) {
        Beat now = of(beats, sight.place());
        long between = of(beats, place).start() - now.end();
        long pace =
                sight.parts().isEmpty()
                        ? between / NEARER + now.millis() / LAUNCH_LOOKS
                        : (between + rest(now, sight)) / NEARER;
        return Math.toIntExact(Math.max(FINE_MILLIS, pace));
    }

    /// Where nothing tells how much is done, half of it may be.
    private static long rest(Beat now, Sight sight) {
        double done =
                now.commits() == 0 ? 0.5 : (double) sight.commits(sight.place()) / now.commits();
        return Math.round(now.millis() * Math.max(0, 1 - done));
    }
}
