package dev.nightdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/// Many rows at once, inside the caller's transaction: COPY on PostgreSQL, batches and a plain
/// result on H2.
final class Bulk {

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Sql sql;
    private final Turn turn;

    /// @param turn of who writes to an embedded file
    Bulk(DataSource dataSource, Dialect dialect, Sql sql, Turn turn) {
        this.turn = turn;
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.sql = sql;
    }

    /// Adds rows whose keys are new.
    ///
    /// @param table names the statement `<table>/append`
    /// @throws DataAccessException if a key exists
    void append(String table, Consumer<RowWriter> rows) {
        write(table + "/append", rows);
    }

    /// Adds rows or replaces those of the same key; no key may come twice in one call.
    ///
    /// @param table names the statement `<table>/upsert`; on PostgreSQL also `stage` and
    ///   `stage_copy`
    void upsert(String table, Consumer<RowWriter> rows) {
        if (dialect == Dialect.H2) {
            write(table + "/upsert", rows);
            return;
        }
        execute(table + "/stage");
        write(table + "/stage_copy", rows);
        execute(table + "/upsert");
    }

    /// Adds rows or replaces those of the same key, one by one but in batches: for tables that are
    /// not worth a stage.
    ///
    /// @param table names the statement `<table>/merge`
    void merge(String table, Consumer<RowWriter> rows) {
        String name = table + "/merge";
        String statement = sql.text(name);
        onConnection(name, connection -> writeBatch(connection, statement, rows));
    }

    /// Runs a query and hands its rows to the reader; parameters are numbers, days and lists of
    /// numbers.
    <T> T read(String name, Map<String, ?> parameters, Function<RowReader, T> reader) {
        String query = sql.literal(name, parameters);
        return onConnection(
                name,
                connection ->
                        dialect == Dialect.H2
                                ? readResult(connection, query, reader)
                                : readCopy(connection, query, reader));
    }

    private void write(String name, Consumer<RowWriter> rows) {
        String statement = sql.text(name);
        onConnection(
                name,
                connection ->
                        dialect == Dialect.H2
                                ? writeBatch(connection, statement, rows)
                                : writeCopy(connection, statement, rows));
    }

    private void execute(String name) {
        onConnection(
                name,
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute(sql.text(name));
                    }
                });
    }

    /// Rows that are refused are tried once more. A process that was killed may leave rows of its
    /// last transaction in an embedded file without the log that would undo them (H2 2.4 does not
    /// write the two at once). Nobody sees them, yet the first row of the same key is refused and
    /// clears them away; the second is not.
    private boolean writeBatch(Connection connection, String text, Consumer<RowWriter> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            turn.take(() -> writeBatch(statement, rows));
            return true;
        }
    }

    private static void writeBatch(PreparedStatement statement, Consumer<RowWriter> rows)
            throws SQLException {
        BatchWriter writer = new BatchWriter(statement);
        rows.accept(writer);
        writer.flush();
        if (!writer.refused().isEmpty()) {
            BatchWriter again = new BatchWriter(statement, writer.refused());
            rows.accept(again);
            again.flush();
        }
    }

    private static boolean writeCopy(Connection connection, String text, Consumer<RowWriter> rows)
            throws SQLException {
        CopyIn copy = copies(connection).copyIn(text);
        try {
            CopyWriter writer = new CopyWriter(copy);
            rows.accept(writer);
            writer.finish();
            return true;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static <T> T readResult(
            Connection connection, String query, Function<RowReader, T> reader)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return reader.apply(new ResultReader(result));
        }
    }

    private static <T> T readCopy(
            Connection connection, String query, Function<RowReader, T> reader)
            throws SQLException {
        CopyOut copy = copies(connection).copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            return reader.apply(new CopyReader(copy));
        } finally {
            drain(copy);
        }
    }

    /// Reads what a reader that failed has left. Cancelled instead, the copy's end would be taken
    /// for the answer to the connection's next query (driver 42.7.11).
    private static void drain(CopyOut copy) throws SQLException {
        while (copy.isActive()) {
            copy.readFromCopy();
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    <T> T onConnection(String name, OnConnection<T> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return work.apply(connection);
        } catch (SQLException e) {
            throw failure(name, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    static DataAccessException failure(String task, SQLException cause) {
        DataAccessException translated =
                new SQLExceptionSubclassTranslator().translate(task, null, cause);
        return translated == null ? new UncategorizedSQLException(task, null, cause) : translated;
    }

    @FunctionalInterface
    interface OnConnection<T> {
        T apply(Connection connection) throws SQLException;
    }
}
