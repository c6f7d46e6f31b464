package dev.nightdesk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Fetch tasks: every call a run plans, frozen before it is made, and what came of it.
public final class FetchStore {

    private static final Width SAMPLE = new Width(400);

    private final Database database;

    public FetchStore(Database database) {
        this.database = database;
    }

    /// One task.
    ///
    /// @param id of the row
    /// @param name such as `bars`, once per plan and round
    /// @param calls what the task costs at its provider
    /// @param state how far it has come
    /// @param read rows delivered
    /// @param stored rows kept
    /// @param rejected rows refused, each with a counted reason
    /// @param finished when it was done
    public record Task(
            int id,
            String name,
            int calls,
            State state,
            long read,
            long stored,
            long rejected,
            Optional<Instant> finished) {}

    /// How far a task has come. PLANNED: open. DONE: it has brought what there was. MISSING: it was
    /// tried and brought nothing. RELEASED: it was given up before it was tried.
    public enum State {
        PLANNED,
        DONE,
        MISSING,
        RELEASED
    }

    /// Rows refused for one reason.
    ///
    /// @param task name of the task
    /// @param fault constant that names the reason
    /// @param rows how many
    /// @param sample the first of them, in words
    public record Rejected(String task, String fault, long rows, String sample) {}

    /// Freezes a plan's tasks, each with the sessions it is to bring; tasks that stand already stay
    /// as they are.
    ///
    /// @param tasks sessions by name of the task, in the order of the tasks
    public void plan(String plan, int round, Map<String, ? extends Collection<LocalDate>> tasks) {
        database.inTransaction(() -> {
            if (tasks(plan, round).isEmpty()) {
                tasks.keySet().forEach(name -> insert(plan, round, name));
                for (Task task : tasks(plan, round)) {
                    add(task.id(), Objects.requireNonNull(tasks.get(task.name())));
                }
            }
            return plan;
        });
    }

    /// The sessions that done tasks of a name have brought, whatever plan they were of.
    ///
    /// @param rows a task counts that has stored at least so many
    public Set<LocalDate> brought(String name, long rows) {
        return new TreeSet<>(
                database.sql("fetch/brought")
                        .param("name", name)
                        .param("rows", rows)
                        .query((row, n) -> row.getObject(1, LocalDate.class))
                        .list());
    }

    private void insert(String plan, int round, String name) {
        database.sql("fetch/insert")
                .param("plan", plan)
                .param("round", round)
                .param("name", name)
                .param("calls", 0)
                .update();
    }

    private void add(int task, Collection<LocalDate> sessions) {
        sessions.forEach(session ->
                database.sql("fetch/add_session")
                        .param("task", task)
                        .param("session", session)
                        .update());
    }

    public List<Task> tasks(String plan, int round) {
        return database.sql("fetch/find")
                .param("plan", plan)
                .param("round", round)
                .query((row, n) ->
                        new Task(
                                row.getInt(1),
                                row.getString(2),
                                row.getInt(3),
                                State.valueOf(row.getString(4)),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                Optional.ofNullable(row.getObject(8, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)))
                .list();
    }

    /// The sessions a task is to bring.
    public Set<LocalDate> sessions(int task) {
        return new TreeSet<>(
                database.sql("fetch/sessions").param("task", task).query(LocalDate.class).list());
    }

    /// Writes down what came of a task.
    public void finish(
            int task, long read, long stored, Collection<Rejected> rejections, Instant now) {
        database.inTransaction(() -> {
            reject(task, rejections);
            return database.sql("fetch/finish")
                    .param("task", task)
                    .param("state", State.DONE.name())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .param("read", read)
                    .param("stored", stored)
                    .param("rejected", rejections.stream().mapToLong(Rejected::rows).sum())
                    .update();
        });
    }

    /// Writes down what a task refused, instead of what it refused before.
    void reject(int task, Collection<Rejected> rejections) {
        database.sql("fetch/forget_rejections").param("task", task).update();
        rejections.forEach(one ->
                database.sql("fetch/add_rejection")
                        .param("task", task)
                        .param("fault", one.fault())
                        .param("rows", one.rows())
                        .param("sample", SAMPLE.fit(one.sample()))
                        .update());
    }

    /// What a plan's tasks refused.
    public List<Rejected> rejections(String plan) {
        return database.sql("fetch/rejections")
                .param("plan", plan)
                .query((row, n) ->
                        new Rejected(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4)))
                .list();
    }
}
