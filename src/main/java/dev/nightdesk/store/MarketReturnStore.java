package dev.nightdesk.store;

import dev.nightdesk.market.MarketReturns;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/// The market's return of each session.
public final class MarketReturnStore {

    private final Database database;

    public MarketReturnStore(Database database) {
        this.database = database;
    }

    /// The return of one session.
    ///
    /// @param value a fraction; the mean over the listings
    /// @param listings how many listings it is the mean of
    public record OfSession(LocalDate session, double value, int listings) {}

    public void store(Collection<OfSession> returns) {
        database.inTransaction(() -> {
            database.upsert(
                    "market_return",
                    rows ->
                            returns.forEach(one ->
                                    rows.day((int) one.session().toEpochDay())
                                            .real(one.value())
                                            .integer(one.listings())
                                            .end()));
            return returns;
        });
    }

    /// The stored returns of a span of sessions, ascending.
    public SortedMap<LocalDate, Double> between(LocalDate from, LocalDate to) {
        SortedMap<LocalDate, Double> returns = new TreeMap<>();
        database.sql("market_return/between")
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    returns.put(row.getObject(1, LocalDate.class), row.getDouble(2));
                });
        return returns;
    }

    /// The same, as indicators take them.
    public MarketReturns known(LocalDate from, LocalDate to) {
        SortedMap<Integer, Double> byDay = new TreeMap<>();
        between(from, to).forEach((session, value) -> byDay.put((int) session.toEpochDay(), value));
        return new MarketReturns(byDay);
    }
}
