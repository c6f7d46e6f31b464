package dev.nightdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// PostgreSQL's advisory lock for a run: one holder per database, gone with its connection.
public final class AdvisoryLock implements AutoCloseable {

    private final Connection connection;
    private final String release;

    private AdvisoryLock(Connection connection, String release) {
        this.connection = connection;
        this.release = release;
    }

    /// Takes the lock; empty if another session holds it.
    public static Optional<AdvisoryLock> take(Database database) {
        try {
            Connection connection = database.dataSource().getConnection();
            if (ask(connection, database.statement("lease/take")).equals("t")) {
                return Optional.of(
                        new AdvisoryLock(connection, database.statement("lease/release")));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw Unreachable.because(database.address(), e);
        }
    }

    /// Who holds it since when, in words.
    public static String holder(Database database) {
        return database.sql("lease/holder")
                .query(String.class)
                .optional()
                .orElse("it has just let go");
    }

    /// Whether any session holds it.
    public static boolean isHeld(Database database) {
        return database.sql("lease/holder").query(String.class).optional().isPresent();
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        try {
            ask(connection, release);
            connection.close();
        } catch (SQLException e) {
            // the server lets go of the lock with the connection, which is gone already
        }
    }
}
