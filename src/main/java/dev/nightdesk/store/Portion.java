package dev.nightdesk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// Rows that go together or not at all.
///
/// @param removals in the order in which they are carried out
/// @param also is done in the same transaction
public record Portion(Database database, List<Removal> removals, Runnable also) {

    Portion(Database database, List<Removal> removals) {
        this(database, removals, () -> {});
    }

    /// How many rows of each table would go.
    public Map<String, Long> due() {
        return byTable(Removal::count);
    }

    /// Deletes them; tells how many of each table have gone.
    public Map<String, Long> remove() {
        return database.inTransaction(() -> {
            Map<String, Long> gone = byTable(Removal::delete);
            also.run();
            return gone;
        });
    }

    private Map<String, Long> byTable(ToLongFunction<Removal> rows) {
        Map<String, Long> byTable = new LinkedHashMap<>();
        removals.forEach(one -> byTable.merge(one.table(), rows.applyAsLong(one), Long::sum));
        return byTable;
    }
}
