package dev.nightdesk.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// Whole tables as CSV, to be moved from one database to another, of whatever kind. Nothing is held
/// in memory but the row at hand.
public final class MoveStore {

    private final Database database;

    MoveStore(Database database) {
        this.database = database;
    }

    /// The tables that go along, those referred to before those that refer.
    public List<String> tables() {
        return MovedTables.ALL;
    }

    /// Rows of a table.
    public long rows(String table) {
        return database.jdbc("select count(*) from " + table).query(Long.class).single();
    }

    /// The first table that has rows; empty if none has any.
    public Optional<String> occupied() {
        return tables().stream().filter(this::isOccupied).findFirst();
    }

    private boolean isOccupied(String table) {
        return database.jdbc("select exists (select 1 from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /// Writes a table: a line with the names of its columns, then its rows in the order of its key.
    ///
    /// @return rows
    public long unload(String table, OutputStream out) throws IOException {
        return new Unloading(database, table, columns(table), key(table)).to(out);
    }

    /// Adds the rows of a table that was written so.
    ///
    /// @return rows
    /// @throws IOException if they cannot be read or are none of this table
    public long load(String table, InputStream in) throws IOException {
        Map<String, Column> known =
                columns(table).stream().collect(Collectors.toMap(Column::name, one -> one));
        BufferedInputStream rows = new BufferedInputStream(in, 1 << 16);
        List<String> names = header(rows);
        if (names.size() != known.size() || !known.keySet().containsAll(names)) {
            throw new IOException(table + ".csv has other columns than the table: " + names);
        }
        return new Loading(database, table, names.stream().map(known::get).toList()).from(rows);
    }

    private static List<String> header(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int at = in.read(); at >= 0 && at != '\n'; at = in.read()) {
            line.append((char) at);
        }
        return List.of(line.toString().split(",", -1));
    }

    private List<Column> columns(String table) {
        return described(database.statement("move/columns"), table);
    }

    /// Of a table without a key all columns.
    private List<Column> key(String table) {
        if (table.equals("bar") && database.dialect() == Dialect.POSTGRESQL) {
            return MovedTables.BARS;
        }
        List<Column> key = described(database.statement("move/key"), table);
        return key.isEmpty() ? columns(table) : key;
    }

    private List<Column> described(String statement, String table) {
        return database.jdbc(statement)
                .param("name", table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    /// The next number of everything that gives out numbers, by name.
    public Map<String, Long> counters() {
        return MovedTables.COUNTERS.stream()
                .collect(
                        Collectors.toMap(
                                counter -> counter,
                                counter ->
                                        database.sql("move/next")
                                                .param("counter", counter)
                                                .query(Long.class)
                                                .single(),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /// Numbers go on from there. On H2 this commits.
    public void count(Map<String, Long> counters) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        MovedTables.COUNTERS.forEach(counter -> {
            long next = counters.getOrDefault(counter, 1L);
            jdbc.execute(restart(counter, next));
        });
    }

    private String restart(String counter, long next) {
        String[] column = counter.split("\\.", -1);
        if (database.dialect() == Dialect.POSTGRESQL) {
            String sequence = column.length == 1 ? counter : counter.replace('.', '_') + "_seq";
            // what was never called has no last value to ask for
            return "select setval('%s', %d, %b)"
                    .formatted(sequence, Math.max(1, next - 1), next > 1);
        }
        return column.length == 1
                ? "alter sequence %s restart with %d".formatted(counter, next)
                : "alter table %s alter column %s restart with %d"
                        .formatted(column[0], column[1], next);
    }

    /// Does work that sees one state of the database, and undoes what it writes if it fails.
    public <T> T asOne(Supplier<T> work) {
        return database.inTransaction(work);
    }

    /// Does work that reads one state of the database, whatever others write meanwhile.
    ///
    /// @param snapshot one that another connection to the server has exported; empty for the state
    ///   now
    public <T> T inSnapshot(Optional<String> snapshot, Supplier<T> work) {
        return database.reading(snapshot, work);
    }
}
