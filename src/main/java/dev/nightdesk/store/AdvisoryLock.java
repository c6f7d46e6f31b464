package dev.nightdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// PostgreSQL's advisory lock for a run: one holder per database, gone with its connection.
public final class AdvisoryLock implements AutoCloseable {

    /// A server that does not answer for so long is gone for good.
    private static final int MOST_MILLIS = 60_000;

    private final Connection connection;
    private final String holds;
    private final String release;
    private final String beat;
    private final String process;

    private AdvisoryLock(Connection connection, Database database) {
        this.connection = connection;
        this.holds = database.statement("lease/holds");
        this.release = database.statement("lease/release");
        this.beat = database.statement("lease/beat");
        this.process = database.process().text();
    }

    /// Takes the lock; empty if another session holds it.
    public static Optional<AdvisoryLock> take(Database database) {
        try {
            Connection connection = database.dataSource().getConnection();
            if (ask(connection, database.statement("lease/take")).equals("t")) {
                connection.setNetworkTimeout(Runnable::run, MOST_MILLIS);
                return Optional.of(new AdvisoryLock(connection, database));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw Unreachable.because(database.address(), e);
        }
    }

    /// Who holds it since when, in words; whatever the version of the tables.
    public static String holder(Database database) {
        return database.sql("lease/holder")
                .query(String.class)
                .optional()
                .orElse("it has just let go");
    }

    /// Whether the connection still answers and the lock is still its own.
    public synchronized boolean isHeld() {
        try {
            return ask(connection, holds).equals("t");
        } catch (SQLException e) {
            return false;
        }
    }

    /// Gives a sign of life, over the connection that holds the lock: without that there is none to
    /// give.
    public synchronized void beat() {
        try (PreparedStatement statement = connection.prepareStatement(beat)) {
            statement.setString(1, process);
            statement.executeUpdate();
        } catch (SQLException e) {
            // whoever asks whether the lock is still held is told
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public synchronized void close() {
        try {
            ask(connection, release);
            connection.close();
        } catch (SQLException e) {
            // the server lets go of the lock with the connection, which is gone already
        }
    }
}
