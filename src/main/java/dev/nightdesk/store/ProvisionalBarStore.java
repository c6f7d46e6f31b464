package dev.nightdesk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What a second provider quotes of sessions whose bars could not be had. Nothing is computed from
/// it: it stands beside the bars, not among them, and is compared with them when they come.
public final class ProvisionalBarStore {

    /// Closes that differ by less, a fraction, are the same but for rounding.
    private static final double ALIKE = 0.00005;

    private final Database database;

    ProvisionalBarStore(Database database) {
        this.database = database;
    }

    /// Prices of a session, without a volume.
    ///
    /// @param day epoch day
    public record Provisional(
            int instrumentId, int day, double open, double high, double low, double close) {}

    /// What became of a session's quotes when its bars had come.
    ///
    /// @param quotes that there were
    /// @param without those of listings that have no bar
    /// @param others those whose close is not that of the bar
    /// @param furthest largest distance of a close from that of its bar, a fraction of it
    public record Replaced(
            LocalDate session, int quotes, int without, int others, double furthest) {}

    /// Stores quotes; what is stored again is replaced.
    public void store(String provider, Collection<Provisional> quotes, Instant at) {
        database.merge(
                "provisional_bar",
                rows ->
                        quotes.forEach(one ->
                                rows.integer(one.instrumentId())
                                        .day(one.day())
                                        .text(provider)
                                        .instant(at)
                                        .real(one.open())
                                        .real(one.high())
                                        .real(one.low())
                                        .real(one.close())
                                        .end()));
    }

    /// How many quotes of a session no bars have come for.
    public int waiting(LocalDate session) {
        return database.sql("provisional_bar/waiting")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    /// Compares quotes with bars that have come since.
    ///
    /// @param night in which they came
    public void replace(LocalDate night) {
        database.sql("provisional_bar/replace").param("night", night).update();
    }

    /// What was replaced in a night, by session.
    public List<Replaced> replaced(LocalDate night) {
        return database.sql("provisional_bar/replaced")
                .param("night", night)
                .param("alike", ALIKE)
                .query((row, n) ->
                        new Replaced(
                                row.getObject(1, LocalDate.class),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getDouble(5)))
                .list();
    }
}
