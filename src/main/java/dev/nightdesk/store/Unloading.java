package dev.nightdesk.store;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a table, one by one. An empty text is quoted, what is unknown is not.
///
/// @param key columns by which rows are sorted
record Unloading(Database database, String table, List<Column> columns, List<Column> key) {

    /// Rows that a server sends at once.
    private static final int FETCHED = 1_000;

    long to(OutputStream out) throws IOException {
        try (CsvWriter csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .quoteStrategy(QuoteStrategies.EMPTY)
                        .build(
                                new OutputStreamWriter(
                                        new StaysOpen(out), StandardCharsets.UTF_8))) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            return database.onConnection(table, connection -> rows(connection, csv));
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private long rows(Connection connection, CsvWriter csv) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            streaming(statement, true);
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery(query())) {
                return written(rows, csv);
            } finally {
                streaming(statement, false);
            }
        }
    }

    /// Unless it is told so, H2 makes the whole result before it gives a row.
    private void streaming(Statement statement, boolean on) throws SQLException {
        if (database.dialect() == Dialect.H2) {
            statement.execute("set lazy_query_execution " + (on ? 1 : 0));
        }
    }

    private String query() {
        return "select %s from %s order by %s"
                .formatted(
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        table,
                        key.stream()
                                .map(one -> one.order(database.dialect()))
                                .collect(Collectors.joining(", ")));
    }

    private long written(ResultSet rows, CsvWriter csv) throws SQLException {
        List<Cell> cells = columns.stream().map(Column::cell).toList();
        @Nullable String[] row = new @Nullable String[cells.size()];
        long count = 0;
        while (rows.next()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = cells.get(i).text(rows, i + 1);
            }
            csv.writeRecord(row);
            count++;
        }
        return count;
    }

    /// What is written to goes on behind the table.
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
