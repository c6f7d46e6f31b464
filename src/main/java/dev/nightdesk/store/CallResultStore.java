package dev.nightdesk.store;

import dev.nightdesk.store.FetchStore.State;
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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What came of calls to providers.
public final class CallResultStore {

    private final Database database;

    CallResultStore(Database database) {
        this.database = database;
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

    /// What a feed brought for a plan.
    ///
    /// @param payload hash of the answer, of the last one where there were several
    public record Brought(
            String feed, String provider, Optional<String> payload, Optional<Instant> fetched) {}

    /// The sessions that a feed has brought whole, every page of them, whatever plan they were of.
    public Set<LocalDate> brought(String provider, String feed) {
        return brought(provider, feed, 0);
    }

    /// Those of them of which each page has brought at least so many rows.
    public Set<LocalDate> brought(String provider, String feed, long rows) {
        return new TreeSet<>(
                database.sql("call/brought")
                        .param("provider", provider)
                        .param("feed", feed)
                        .param("rows", rows)
                        .query(LocalDate.class)
                        .list());
    }

    /// When each subject of a feed was last brought.
    public Map<String, Instant> done(String provider, String feed) {
        return done(provider, feed, 0);
    }

    /// When each subject of a feed was last brought with at least so many rows.
    public Map<String, Instant> done(String provider, String feed, long rows) {
        Map<String, Instant> done = new HashMap<>();
        database.sql("call/subjects_done")
                .param("provider", provider)
                .param("feed", feed)
                .param("rows", rows)
                .query(row -> {
                    done.put(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return done;
    }

    /// What came of the calls of a plan, by provider.
    public List<Account> accounts(String plan, int round) {
        return sql("call/accounts", plan, round)
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

    /// What a listing is known by to feeds that bring one subject a call.
    ///
    /// @param own its ticker and the numbers of its company
    /// @param session what else calls may be about
    public record Subjects(Collection<String> own, LocalDate session) {

        private List<String> all() {
            return Stream.concat(own.stream(), Stream.of(session.toString())).toList();
        }
    }

    /// What the feeds of a plan brought that have to do with a listing: of feeds that bring one
    /// subject a call, those about it alone, and what earlier plans brought about it last.
    ///
    /// @param until nothing later
    public List<Brought> sources(String plan, int round, Subjects subjects, Instant until) {
        return sql("call/sources", plan, round)
                .param("subjects", subjects.all())
                .param("own", subjects.own())
                .param("until", until.atOffset(ZoneOffset.UTC))
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
        return sql("call/lacking", plan, round)
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

    private StatementSpec sql(String name, String plan, int round) {
        return database.sql(name).param("plan", plan).param("round", round);
    }
}
