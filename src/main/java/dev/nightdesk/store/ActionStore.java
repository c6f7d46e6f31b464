package dev.nightdesk.store;

import dev.nightdesk.market.CorporateAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
