package dev.nightdesk.store;

import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.FetchStore.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Fetch tasks that are calls to providers.
public final class CallStore {

    private static final Width REASON = new Width(200);

    /// Tasks that one statement names.
    private static final int AT_A_TIME = 1_000;

    private final Database database;
    private final FetchStore tasks;

    CallStore(Database database, FetchStore tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /// Whether a call was planned, or found to be needed on the way.
    public enum Origin {
        PLANNED,
        DISCOVERED
    }

    /// The calls of one plan that belong to one stage of it.
    ///
    /// @param plan key of the plan
    /// @param round of the plan
    /// @param stage such as `directory` or `fetch`
    public record Batch(String plan, int round, String stage) {}

    /// A call to be planned.
    ///
    /// @param provider such as `massive`
    /// @param feed such as `grouped-daily`
    /// @param subject what is asked for
    /// @param needed whether the night cannot do without it
    /// @param sessions that it is to bring
    public record Planned(
            String provider,
            String feed,
            String subject,
            boolean needed,
            Collection<LocalDate> sessions) {

        /// Names it within a plan.
        public String key() {
            return provider + "/" + feed + "/" + subject;
        }
    }

    /// A call as it stands.
    ///
    /// @param reason why it brought nothing, or was released
    public record Task(
            int id,
            String provider,
            String feed,
            String subject,
            Origin origin,
            boolean needed,
            State state,
            Optional<String> reason) {

        /// The call that it stands for.
        public Planned planned() {
            return new Planned(provider, feed, subject, needed, List.of());
        }
    }

    /// Adds calls to a plan; those that it has stay as they are.
    public void plan(Batch batch, Origin origin, Collection<Planned> calls) {
        database.inTransaction(() -> {
            database.merge(
                    "call",
                    rows -> calls.forEach(call -> CallRows.write(rows, batch, origin, call)));
            database.merge(
                    "call_session",
                    rows -> calls.forEach(call -> CallRows.writeSessions(rows, batch, call)));
            return batch;
        });
    }

    /// The first calls of a provider that are open, in the order planned.
    public List<Task> open(Batch batch, String provider, int most) {
        return sql("call/open", batch)
                .param("provider", provider)
                .param("most", most)
                .query((row, n) -> CallRows.task(row))
                .list();
    }

    /// How many calls are open.
    public long open(Batch batch) {
        return sql("call/count_open", batch).query(Long.class).single();
    }

    /// Opens the calls again that a run needs and that have brought nothing so far.
    public void reopen(String plan, int round) {
        sql("call/reopen", plan, round).update();
    }

    /// Every call of a plan, in the order planned.
    public List<Task> all(String plan, int round) {
        return sql("call/of_plan", plan, round).query((row, n) -> CallRows.task(row)).list();
    }

    /// A call of a plan.
    ///
    /// @param key such as `massive/grouped-daily/2026-11-20`
    public Optional<Task> find(String plan, int round, String key) {
        return sql("call/find", plan, round)
                .param("key", key)
                .query((row, n) -> CallRows.task(row))
                .optional();
    }

    private StatementSpec sql(String name, Batch batch) {
        return sql(name, batch.plan(), batch.round()).param("stage", batch.stage());
    }

    private StatementSpec sql(String name, String plan, int round) {
        return database.sql(name).param("plan", plan).param("round", round);
    }

    /// The providers that a plan asks, ascending.
    public List<String> providers(Batch batch) {
        return sql("call/providers", batch).query((row, n) -> row.getString(1)).list();
    }

    /// Writes down that a call has brought what there was.
    public void done(int task, long read, long stored, Collection<Rejected> rejected, Instant now) {
        if (!rejected.isEmpty()) {
            tasks.reject(task, rejected);
        }
        end(task, State.DONE, null, now)
                .param("read", read)
                .param("stored", stored)
                .param("rejected", rejected.stream().mapToLong(Rejected::rows).sum())
                .update();
    }

    /// Writes down that a call has brought nothing, or is given up.
    public void lacking(int task, State state, String reason, Instant now) {
        end(task, state, REASON.fit(reason), now)
                .param("read", 0)
                .param("stored", 0)
                .param("rejected", 0)
                .update();
    }

    private StatementSpec end(int task, State state, @Nullable String reason, Instant now) {
        return database.sql("call/end")
                .param("task", task)
                .param("state", state.name())
                .param("reason", reason)
                .param("at", now.atOffset(ZoneOffset.UTC));
    }

    /// Gives up a feed's calls that have not been tried; returns how many.
    public int release(Batch batch, String provider, String feed, String reason) {
        return sql("call/release_feed", batch.plan(), batch.round())
                .param("provider", provider)
                .param("feed", feed)
                .param("reason", REASON.fit(reason))
                .update();
    }

    /// Gives up a provider's calls that have not been tried and that can be done without; returns
    /// how many.
    public int releaseOptional(Batch batch, String provider, String reason) {
        return sql("call/release_optional", batch.plan(), batch.round())
                .param("provider", provider)
                .param("reason", REASON.fit(reason))
                .update();
    }

    /// Gives up calls that have not been tried; returns how many.
    public int release(Collection<Integer> tasks, String reason) {
        List<Integer> all = List.copyOf(tasks);
        int released = 0;
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            released +=
                    database.sql("call/release")
                            .param(
                                    "tasks",
                                    all.subList(from, Math.min(from + AT_A_TIME, all.size())))
                            .param("reason", REASON.fit(reason))
                            .update();
        }
        return released;
    }

    /// Says of a provider's calls that are open and needed why they have to wait.
    public void hold(Batch batch, String provider, String reason) {
        database.sql("call/hold")
                .param("plan", batch.plan())
                .param("round", batch.round())
                .param("provider", provider)
                .param("reason", REASON.fit(reason))
                .update();
    }
}
