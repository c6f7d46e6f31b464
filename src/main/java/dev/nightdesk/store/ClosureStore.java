package dev.nightdesk.store;

import dev.nightdesk.market.Closure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Days on which the exchange was closed although no rule says so.
public final class ClosureStore {

    private static final Width REASON = new Width(200);
    private static final Width NAME = new Width(64);

    private final Database database;

    public ClosureStore(Database database) {
        this.database = database;
    }

    /// A closure.
    ///
    /// @param reason for people, cut to 200 characters
    /// @param by who recorded it, cut to 64 characters
    /// @param at when it was recorded
    public record Recorded(LocalDate day, String reason, String by, Instant at) {

        public Closure closure() {
            return new Closure.Closed(day, reason);
        }
    }

    /// Every closure, ascending by day.
    public List<Recorded> all() {
        return database.sql("closure/all")
                .query((row, n) ->
                        new Recorded(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Records one of a day that has none.
    public void add(Recorded closure) {
        database.sql("closure/insert")
                .param("day", closure.day())
                .param("reason", REASON.fit(closure.reason()))
                .param("by", NAME.fit(closure.by()))
                .param("at", closure.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes one back; false if there was none.
    public boolean remove(LocalDate day) {
        return database.sql("closure/delete").param("day", day).update() > 0;
    }
}
