package dev.nightdesk.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Sessions beside the newest published one, published with the same rows.
final class OldSessions {

    private static final List<String> TABLES =
            List.of(
                    "analysis",
                    "ranking",
                    "exclusion",
                    "action_quarantine",
                    "quality_check",
                    "partition_plan");

    private OldSessions() {}

    /// So many days from a day on; the newest session stays the newest if they lie before it.
    static void add(Cli nightdesk, int days, String from) {
        Tables tables = new Tables(nightdesk);
        String newest = tables.rows("select max(session) from publication").getFirst();
        List<String> sql = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDate session = LocalDate.parse(from).plusDays(day);
            for (String table : TABLES) {
                sql.add(copied(tables, table, newest, session));
            }
            sql.add(copied(tables, "publication", newest, session));
        }
        tables.execute(sql.toArray(String[]::new));
    }

    static void add(Cli nightdesk, int days) {
        add(nightdesk, days, "2011-01-01");
    }

    private static String copied(Tables tables, String table, String from, LocalDate to) {
        String columns =
                String.join(
                        ", ",
                        tables.rows(
                                "select lower(column_name) from information_schema.columns where lower(table_name) = '"
                                        + table
                                        + "' and lower(column_name) <> 'session' order by ordinal_position"));
        return "insert into %s (session, %s) select date '%s', %s from %s where session = date '%s'"
                .formatted(table, columns, to, columns, table, from);
    }
}
