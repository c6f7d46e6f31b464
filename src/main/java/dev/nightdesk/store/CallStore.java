package dev.nightdesk.store;

import dev.nightdesk.store.FetchStore.Rejected;
import dev.nightdesk.store.FetchStore.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /// What came of a provider's calls: planned + discovered − released + retried = spent.
    ///
    /// @param open not tried yet
    public record Account(
            String provider,
            int planned,
            int discovered,
            int released,
            int retried,
            int open,
            int spent) {

        public boolean isBalanced() {
            return planned + discovered - released - open + retried == spent;
        }
    }

    /// Calls that brought nothing for one reason.
    public record Lack(
            String provider,
            String feed,
            Optional<String> reason,
            State state,
            boolean needed,
            int calls) {}

    /// Adds calls to a plan; those that it has stay as they are.
    public void plan(Batch batch, Origin origin, Collection<Planned> calls) {
        database.inTransaction(() -> {
            database.merge("call", rows -> calls.forEach(call -> write(rows, batch, origin, call)));
            database.merge(
                    "call_session",
                    rows -> calls.forEach(call -> writeSessions(rows, batch, call)));
            return batch;
        });
    }

    private static void write(RowWriter rows, Batch batch, Origin origin, Planned call) {
        rows.text(batch.plan())
                .integer(batch.round())
                .text(call.key())
                .text(call.provider())
                .text(call.feed())
                .text(call.subject())
                .text(batch.stage())
                .text(origin.name())
                .flag(call.needed())
                .end();
    }

    private static void writeSessions(RowWriter rows, Batch batch, Planned call) {
        for (LocalDate session : call.sessions()) {
            rows.text(batch.plan())
                    .integer(batch.round())
                    .text(call.key())
                    .day((int) session.toEpochDay())
                    .end();
        }
    }

    /// The first calls of a provider that are open, in the order planned.
    public List<Task> open(Batch batch, String provider, int most) {
        return database.sql("call/open")
                .param("plan", batch.plan())
                .param("round", batch.round())
                .param("stage", batch.stage())
                .param("provider", provider)
                .param("most", most)
                .query((row, n) -> task(row))
                .list();
    }

    /// How many calls are open.
    public long open(Batch batch) {
        return database.sql("call/count_open")
                .param("plan", batch.plan())
                .param("round", batch.round())
                .param("stage", batch.stage())
                .query(Long.class)
                .single();
    }

    /// Opens the calls again that a run needs and that have brought nothing so far.
    public void reopen(String plan, int round) {
        database.sql("call/reopen").param("plan", plan).param("round", round).update();
    }

    /// Every call of a plan, in the order planned.
    public List<Task> all(String plan, int round) {
        return database.sql("call/of_plan")
                .param("plan", plan)
                .param("round", round)
                .query((row, n) -> task(row))
                .list();
    }

    /// A call of a plan.
    ///
    /// @param key such as `massive/grouped-daily/2026-11-20`
    public Optional<Task> find(String plan, int round, String key) {
        return database.sql("call/find")
                .param("plan", plan)
                .param("round", round)
                .param("key", key)
                .query((row, n) -> task(row))
                .optional();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Origin.valueOf(row.getString(5)),
                row.getBoolean(6),
                State.valueOf(row.getString(7)),
                Optional.ofNullable(row.getString(8)));
    }

    /// The providers that a plan asks, ascending.
    public List<String> providers(Batch batch) {
        return database.sql("call/providers")
                .param("plan", batch.plan())
                .param("round", batch.round())
                .param("stage", batch.stage())
                .query((row, n) -> row.getString(1))
                .list();
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
        return database.sql("call/release_feed")
                .param("plan", batch.plan())
                .param("round", batch.round())
                .param("provider", provider)
                .param("feed", feed)
                .param("reason", REASON.fit(reason))
                .update();
    }

    /// Gives up a provider's calls that have not been tried and that can be done without; returns
    /// how many.
    public int releaseOptional(Batch batch, String provider, String reason) {
        return database.sql("call/release_optional")
                .param("plan", batch.plan())
                .param("round", batch.round())
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

    /// The sessions that a feed has brought whole, every page of them, whatever plan they were of.
    public Set<LocalDate> brought(String provider, String feed) {
        return new TreeSet<>(
                database.sql("call/brought")
                        .param("provider", provider)
                        .param("feed", feed)
                        .query(LocalDate.class)
                        .list());
    }

    /// When each subject of a feed was last brought.
    public Map<String, Instant> done(String provider, String feed) {
        Map<String, Instant> done = new HashMap<>();
        database.sql("call/subjects_done")
                .param("provider", provider)
                .param("feed", feed)
                .query(row -> {
                    done.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return done;
    }

    /// What came of the calls of a plan, by provider.
    public List<Account> accounts(String plan, int round) {
        return database.sql("call/accounts")
                .param("plan", plan)
                .param("round", round)
                .query((row, n) ->
                        new Account(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7)))
                .list();
    }

    /// What a feed brought for a plan.
    ///
    /// @param payload hash of the answer, of the last one where there were several
    public record Brought(
            String feed, String provider, Optional<String> payload, Optional<Instant> fetched) {}

    /// What the feeds of a plan brought that have to do with some subjects: of feeds that bring one
    /// subject a call, those of these alone.
    public List<Brought> sources(String plan, int round, Collection<String> subjects) {
        return database.sql("call/sources")
                .param("plan", plan)
                .param("round", round)
                .param("subjects", subjects)
                .query((row, n) ->
                        new Brought(
                                row.getString(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)),
                                Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)))
                .list();
    }

    /// The calls of a plan that have brought nothing, and those that are still open, by reason.
    public List<Lack> lacking(String plan, int round) {
        return database.sql("call/lacking")
                .param("plan", plan)
                .param("round", round)
                .query((row, n) ->
                        new Lack(
                                row.getString(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)),
                                State.valueOf(row.getString(4)),
                                row.getBoolean(5),
                                row.getInt(6)))
                .list();
    }
}
