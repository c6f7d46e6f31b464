package dev.nightdesk.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Partition plans, frozen: the partitioner and its workers only read them.
public final class PartitionStore {

    private final Database database;

    public PartitionStore(Database database) {
        this.database = database;
    }

    /// One partition.
    ///
    /// @param name carries the round, such as `r1-0007`
    /// @param firstId first instrument of the range
    /// @param lastId last instrument of the range, inclusive
    public record Range(String name, int firstId, int lastId) {}

    /// Freezes ranges for a stage of a session.
    public void freeze(LocalDate session, String stage, Collection<Range> ranges) {
        database.inTransaction(() -> {
            ranges.forEach(range ->
                    database.sql("partition/insert")
                            .param("session", session)
                            .param("stage", stage)
                            .param("name", range.name())
                            .param("first", range.firstId())
                            .param("last", range.lastId())
                            .update());
            return ranges;
        });
    }

    /// The ranges of every round, by name in code-point order.
    public List<Range> ranges(LocalDate session, String stage) {
        return database
                .sql("partition/of_stage")
                .param("session", session)
                .param("stage", stage)
                .query((row, n) -> new Range(row.getString(1), row.getInt(2), row.getInt(3)))
                .stream()
                .sorted(Comparator.comparing(Range::name))
                .toList();
    }
}
