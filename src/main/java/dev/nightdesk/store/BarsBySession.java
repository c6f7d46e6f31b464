package dev.nightdesk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/// Migration 012 of H2: bars are kept in the order of sessions instead of listings. They come
/// session by session; in the order of listings every session touched every page of the table, and
/// a year of them made a file of gigabytes. H2 commits each statement by itself: after a kill the
/// next attempt goes on with what is there.
final class BarsBySession implements JavaMigration {

    private static final String BAR = "BAR";
    private static final String NEW = "BAR_BY_SESSION";

    private static final String CREATE =
            """
            create table if not exists bar_by_session (
              bar_key       bigint generated always as
                (cast(datediff(day, date '1970-01-01', session) as bigint) * 1048576 + instrument_id) primary key,
              instrument_id int              not null,
              session       date             not null,
              open          double precision not null,
              high          double precision not null,
              low           double precision not null,
              close         double precision not null,
              volume        double precision not null
            )
            """;

    private static final String COPY =
            """
            insert into bar_by_session (instrument_id, session, open, high, low, close, volume)
            select instrument_id, session, open, high, low, close, volume from bar order by session, instrument_id
            """;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("012");
    }

    @Override
    public String getDescription() {
        return "keep bars by session";
    }

    @Override
    public Integer getChecksum() {
        return CREATE.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            if (exists(statement, BAR)) {
                statement.execute("drop table if exists bar_by_session");
                statement.execute(CREATE);
                statement.execute(COPY);
                statement.execute("drop table bar");
            }
            if (exists(statement, NEW)) {
                statement.execute("alter table bar_by_session rename to bar");
            }
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        String query =
                "select 1 from information_schema.tables where table_schema = 'PUBLIC' and table_name = '"
                        + table
                        + "'";
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
