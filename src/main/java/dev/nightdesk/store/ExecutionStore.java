package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Executions and steps as Spring Batch has written them down, read without starting it.
public final class ExecutionStore {

    private final Database database;

    public ExecutionStore(Database database) {
        this.database = database;
    }

    /// One execution.
    ///
    /// @param status of Spring Batch, such as STARTED
    /// @param exitCode of Spring Batch; the gate's or stop's own word where one ended it
    public record Execution(
            long id,
            String job,
            String status,
            String exitCode,
            Optional<Instant> started,
            Optional<Instant> ended) {}

    /// One step, or one partition of it.
    ///
    /// @param name with the partition after a colon, where it is one
    /// @param message the first lines of what went wrong, empty if nothing did
    public record Step(
            String name,
            String status,
            Optional<Instant> started,
            Optional<Instant> ended,
            long read,
            long written,
            long commits,
            String message) {}

    /// Newest first.
    public List<Execution> all() {
        return database.sql("execution/list").query((row, n) -> execution(row)).list();
    }

    /// The highest id; 0 if there is none.
    public long newest() {
        return database.sql("execution/newest").query(Long.class).single();
    }

    /// Those with a higher id, newest first.
    public List<Execution> after(long id) {
        return database.sql("execution/after")
                .param("id", id)
                .query((row, n) -> execution(row))
                .list();
    }

    private static Execution execution(ResultSet row) throws SQLException {
        return new Execution(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                text(row, 4),
                instant(row, 5),
                instant(row, 6));
    }

    /// The executions that have a step nobody has ended.
    public Set<Long> withOpenSteps() {
        return Set.copyOf(
                database.sql("execution/with_open_steps").query((row, n) -> row.getLong(1)).list());
    }

    /// How many executions the job's newest run has taken; 0 if there is none.
    public int ofNewestRun(String job) {
        return database.sql("execution/of_newest_run")
                .param("job", job)
                .query(Integer.class)
                .single();
    }

    /// The parameters of every execution, by its id.
    public Map<Long, Map<String, String>> parameters() {
        Map<Long, Map<String, String>> parameters = new HashMap<>();
        database.sql("execution/all_parameters")
                .query(row -> {
                    parameters
                            .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                            .put(row.getString(2), text(row, 3));
                });
        return parameters;
    }

    public Map<String, String> parameters(long execution) {
        Map<String, String> parameters = new HashMap<>();
        database.sql("execution/parameters")
                .param("id", execution)
                .query(row -> {
                    parameters.put(row.getString(1), text(row, 2));
                });
        return parameters;
    }

    /// In the order in which they began.
    public List<Step> steps(long execution) {
        return database.sql("execution/steps")
                .param("id", execution)
                .query((row, n) ->
                        new Step(
                                row.getString(1),
                                row.getString(2),
                                instant(row, 3),
                                instant(row, 4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                text(row, 8)))
                .list();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /// Spring Batch writes local times; the process runs in UTC.
    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        @Nullable LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return Optional.ofNullable(time).map(local -> local.toInstant(ZoneOffset.UTC));
    }
}
