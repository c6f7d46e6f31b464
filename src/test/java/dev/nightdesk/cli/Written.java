package dev.nightdesk.cli;

import java.util.List;
import java.util.Set;

/// The rows of the partitions that were finished at a time: when, and in which version, each was
/// written.
record Written(List<List<String>> analyses, List<List<String>> recommendations) {

    /// The rows of the partitions that are finished in a sight.
    static Written by(Sight sight, Where where, Snapshot tables) {
        return new Written(
                rows(sight, where, tables, "analysis", "analyze"),
                rows(sight, where, tables, "recommendation", "recommend"));
    }

    private static List<List<String>> rows(
            Sight sight, Where where, Snapshot tables, String table, String step) {
        Set<String> finished = sight.finished(step);
        String query =
                """
                select p.partition_name, t.instrument_id, t.written_at, %s
                from %s t
                join partition_plan p on p.session = t.session
                  and t.instrument_id between p.first_id and p.last_id
                where p.stage = '%s'
                order by 1, 2
                """
                        .formatted(where.version(), table, step);
        return tables.rows(query).stream()
                .filter(row -> finished.contains(row.getFirst()))
                .toList();
    }
}
