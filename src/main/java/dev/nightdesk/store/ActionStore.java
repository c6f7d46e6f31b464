package dev.nightdesk.store;

import dev.nightdesk.market.CorporateAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Corporate actions as reported.
public final class ActionStore {

    private final Database database;

    public ActionStore(Database database) {
        this.database = database;
    }

    /// An action as reported.
    ///
    /// @param exDay epoch day from which prices are without the entitlement
    /// @param ratio what earlier prices are multiplied by
    public record Reported(int instrumentId, int exDay, double ratio) {}

    /// Stores actions; one reported again changes nothing.
    public void store(Collection<Reported> actions) {
        database.upsert(
                "corporate_action",
                rows ->
                        new HashSet<>(actions)
                                .forEach(action ->
                                        rows.integer(action.instrumentId())
                                                .day(action.exDay())
                                                .real(action.ratio())
                                                .end()));
    }

    /// A dividend in cash.
    ///
    /// @param exDay epoch day from which prices are without it
    /// @param cash US dollars a share
    public record Cash(int instrumentId, int exDay, double cash) {}

    /// Stores dividends. They are actions from when the close before their ex-day is known on,
    /// which [#settle] finds out.
    public void announce(Collection<Cash> dividends) {
        database.merge(
                "cash_dividend",
                rows ->
                        new LinkedHashSet<>(dividends)
                                .forEach(one ->
                                        rows.integer(one.instrumentId())
                                                .day(one.exDay())
                                                .real(one.cash())
                                                .end()));
    }

    /// Makes actions of the dividends that went ex by a session and of which the close before is
    /// known now.
    ///
    /// @return the days on which they went ex, ascending
    public Set<LocalDate> settle(LocalDate session) {
        return database.inTransaction(() -> {
            Set<LocalDate> days = new TreeSet<>();
            database
                    .sql("dividend/open")
                    .param("session", session)
                    .query((row, n) ->
                            new Open(
                                    new Cash(
                                            row.getInt(1),
                                            (int) row.getObject(2, LocalDate.class).toEpochDay(),
                                            row.getDouble(3)),
                                    row.getDouble(4)))
                    .list()
                    .stream()
                    .filter(open -> open.close() > open.dividend().cash())
                    .forEach(open -> days.add(settle(open)));
            return days;
        });
    }

    private LocalDate settle(Open open) {
        LocalDate day = LocalDate.ofEpochDay(open.dividend().exDay());
        database.sql("dividend/settle")
                .param("ratio", 1 - open.dividend().cash() / open.close())
                .param("id", open.dividend().instrumentId())
                .param("day", day)
                .param("cash", open.dividend().cash())
                .update();
        return day;
    }

    /// @param close the last one before the ex-day, 0 if it is not known
    private record Open(Cash dividend, double close) {}

    /// The actions of listings in a range of ids with an ex-day within a span, by id, ascending by
    /// ex-day.
    public Map<Integer, List<CorporateAction>> of(
            int firstId, int lastId, LocalDate from, LocalDate to) {
        return database.read(
                "action/of_listings",
                Map.of("first", firstId, "last", lastId, "from", from, "to", to),
                row -> {
                    Map<Integer, List<CorporateAction>> actions = new TreeMap<>();
                    while (row.next()) {
                        actions.computeIfAbsent(row.integer(), id -> new ArrayList<>())
                                .add(CorporateAction.ofRatio(row.day(), row.real()));
                    }
                    return actions;
                });
    }
}
