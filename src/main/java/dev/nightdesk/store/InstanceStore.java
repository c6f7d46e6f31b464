package dev.nightdesk.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What Spring Batch keeps, by job instance.
public final class InstanceStore {

    private final Database database;

    public InstanceStore(Database database) {
        this.database = database;
    }

    /// One execution of a job's instance.
    ///
    /// @param status of Spring Batch, such as FAILED
    /// @param touched when it was last heard of
    public record OfInstance(
            long instance, String job, long execution, String status, Instant touched) {}

    /// Every execution, by instance, oldest first.
    public List<OfInstance> executions() {
        return database.sql("retention/executions")
                .query((row, n) ->
                        new OfInstance(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /// All that Spring Batch keeps of an instance.
    public Portion instance(long id) {
        Map<String, Object> instance = Map.of("instance", id);
        return new Portion(
                database,
                Stream.of(
                                database.statement("retention/forget_step_contexts"),
                                database.statement("retention/forget_steps"),
                                database.statement("retention/forget_contexts"),
                                database.statement("retention/forget_parameters"),
                                database.statement("retention/forget_executions"),
                                database.statement("retention/forget_instance"))
                        .map(text -> new Removal(database, text, instance))
                        .toList());
    }
}
