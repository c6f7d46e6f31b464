package dev.nightdesk.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How much a night has left in each table, and what it says of its fetch tasks.
record Kept(List<List<String>> counts, List<List<String>> tasks) {

    static final Kept NOTHING = new Kept(List.of(), List.of());

    private static final List<String> TABLES =
            List.of(
                    "listing",
                    "universe_member",
                    "bar",
                    "bar_session",
                    "corporate_action",
                    "fact",
                    "market_return",
                    "partition_plan",
                    "quality_check",
                    "analysis",
                    "exclusion",
                    "action_quarantine",
                    "ranking",
                    "recommendation",
                    "publication");

    static Kept of(Snapshot tables) {
        String counts =
                TABLES.stream()
                        .map(table -> "select '%s', count(*) from %s".formatted(table, table))
                        .collect(Collectors.joining(" union all "));
        return new Kept(
                tables.rows(counts + " order by 1"),
                tables.rows(
                        """
                        select t.plan, t.round, t.name, t.state, t.rows_read, t.rows_stored,
                          t.rows_rejected, count(s.session)
                        from fetch_task t
                        left join fetch_task_session s on s.task_id = t.task_id
                        group by t.plan, t.round, t.name, t.state, t.rows_read, t.rows_stored,
                          t.rows_rejected
                        order by t.plan, t.name
                        """));
    }

    /// The names of a step's partitions in the frozen plans of a night.
    static Set<String> planned(Snapshot tables, String step) {
        String query =
                step.equals("fetch")
                        ? "select concat('r', round, '-', name) from fetch_task where plan like 'nightly:%'"
                        : "select partition_name from partition_plan where stage = '" + step + "'";
        return tables.rows(query).stream()
                .map(List::getFirst)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
