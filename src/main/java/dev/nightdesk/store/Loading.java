package dev.nightdesk.store;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Adds rows to a table: by COPY on PostgreSQL, which reads the same CSV, in batches on H2.
///
/// @param columns in the order of the rows
record Loading(Database database, String table, List<Column> columns) {

    private static final int BATCH = 1_000;

    long from(InputStream rows) throws IOException {
        return database.dialect() == Dialect.POSTGRESQL ? copied(rows) : inserted(rows);
    }

    private long copied(InputStream rows) {
        String statement = "copy %s (%s) from stdin (format csv)".formatted(table, names());
        return database.onConnection(
                table,
                connection -> {
                    try {
                        return connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn(statement, rows, 1 << 16);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private long inserted(InputStream rows) throws IOException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String statement = "insert into %s (%s) values (%s)".formatted(table, names(), marks);
        try (CsvReader<@Nullable String[]> lines =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .build(
                                new NullableFields(),
                                new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            return database.onConnection(table, connection -> insert(connection, statement, lines));
        }
    }

    private long insert(Connection connection, String text, Iterable<@Nullable String[]> lines)
            throws SQLException {
        List<Cell> cells = columns.stream().map(Column::cell).toList();
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (@Nullable String[] line : lines) {
                for (int i = 0; i < line.length; i++) {
                    String field = line[i];
                    statement.setObject(i + 1, field == null ? null : cells.get(i).given(field));
                }
                statement.addBatch();
                if (++count % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return count;
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
