package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What each execution has used: processor, time, calls, bytes.
public final class RunCostStore {

    private static final double MILLIS = 1_000.0;

    private final Database database;

    RunCostStore(Database database) {
        this.database = database;
    }

    /// What an execution has used.
    ///
    /// @param ended false while it runs, and where its process died: then processor and time are as
    ///   last noted
    /// @param cpuSeconds of all threads of the process
    /// @param wallSeconds by the clock
    /// @param used empty while it runs
    public record RunCost(
            long execution,
            Instant began,
            boolean ended,
            double cpuSeconds,
            double wallSeconds,
            Optional<Used> used) {}

    /// What is known from rows, of dead processes too.
    ///
    /// @param calls reserved
    /// @param bytesReceived of answers
    /// @param bytesArchived size of the answers in the archive, packed
    /// @param databaseBytes size of the whole database when the execution was over
    /// @param micros millionths of a dollar that the calls cost
    public record Used(
            int calls, long bytesReceived, long bytesArchived, long databaseBytes, long micros) {}

    /// An execution begins.
    ///
    /// @param cpu of the process so far
    public void begin(long execution, Instant at, Duration cpu) {
        long first = database.sql("run_cost/last_call").query(Long.class).single();
        database.sql("run_cost/begin")
                .param("id", execution)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cpu", seconds(cpu))
                .param("first", first)
                .update();
    }

    /// Notes how far an execution of this process has come.
    ///
    /// @param cpu of the process so far
    public void note(long execution, Instant at, Duration cpu) {
        began(execution)
                .ifPresent(began ->
                        database.sql("run_cost/note")
                                .param("id", execution)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param("cpu", seconds(cpu))
                                .param("wall", seconds(Duration.between(began, at)))
                                .update());
    }

    private Optional<Instant> began(long execution) {
        return database.sql("run_cost/began")
                .param("id", execution)
                .query((row, n) -> instant(row, 1))
                .optional();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }

    /// Sums up what rows tell of the newest execution that has not been yet: all calls since it
    /// began are its.
    ///
    /// @param ended by itself, not by its process's death
    /// @param archived bytes of its answers
    public void settle(long execution, boolean ended, long archived) {
        database.sql("run_cost/settle")
                .param("id", execution)
                .param("ended", ended)
                .param("archived", archived)
                .param("size", database.sql("run_cost/database_size").query(Long.class).single())
                .update();
    }

    /// Executions that are not summed up: one at work, or left by a process that died.
    public List<Long> unsettled() {
        return database.sql("run_cost/unsettled").query((row, n) -> row.getLong(1)).list();
    }

    /// Hashes of the answers to an execution's calls, if none has begun after it.
    public List<String> payloads(long execution) {
        return database.sql("run_cost/payloads")
                .param("id", execution)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /// Newest first.
    public List<RunCost> all() {
        return database.sql("run_cost/all").query((row, n) -> cost(row)).list();
    }

    private static RunCost cost(ResultSet row) throws SQLException {
        return new RunCost(
                row.getLong(1),
                instant(row, 2),
                row.getBoolean(3),
                row.getDouble(4),
                row.getDouble(5),
                used(row));
    }

    private static Optional<Used> used(ResultSet row) throws SQLException {
        int calls = row.getInt(6);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new Used(
                                calls,
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
