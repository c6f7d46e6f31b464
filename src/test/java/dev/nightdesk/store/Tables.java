package dev.nightdesk.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of a database as a test meddles with them.
final class Tables {

    private Tables() {}

    /// Deletes every row.
    static void empty(Database database) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            execute(database, "truncate " + String.join(",", names(database)) + " cascade");
            return;
        }
        execute(database, "set referential_integrity false");
        names(database).forEach(name -> execute(database, "truncate table \"" + name + "\""));
        execute(database, "set referential_integrity true");
    }

    private static List<String> names(Database database) {
        return jdbc(database)
                .sql(
                        """
                        select table_name from information_schema.tables
                        where lower(table_schema) = 'public' and table_type = 'BASE TABLE'
                        and table_name <> 'flyway_schema_history'
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    static int execute(Database database, String statement) {
        return jdbc(database).sql(statement).update();
    }

    static int rows(Database database, String table) {
        return jdbc(database)
                .sql("select count(*) from " + table)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    static JdbcClient jdbc(Database database) {
        return JdbcClient.create(database.dataSource());
    }
}
