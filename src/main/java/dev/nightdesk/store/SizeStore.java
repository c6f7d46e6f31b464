package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How much there is, and how much there was.
public final class SizeStore {

    private final Database database;

    public SizeStore(Database database) {
        this.database = database;
    }

    /// What is measured.
    public enum Kind {
        TABLE,
        DATABASE,
        ARCHIVE
    }

    /// The size of something.
    ///
    /// @param name of a table; else the kind's own word
    /// @param rows of a table, about: PostgreSQL tells what its statistics say; of the archive
    ///   files
    /// @param bytes on disk, of a table with its indexes
    public record Size(Kind kind, String name, long rows, long bytes) {}

    /// The size of something on a day.
    public record Measured(LocalDate day, Size size) {}

    /// Every table, and after them the database as a whole: on H2 its file.
    public List<Size> now() {
        List<Size> sizes = new ArrayList<>(tables());
        long rows = sizes.stream().mapToLong(Size::rows).sum();
        long bytes = database.sql("size/database").query(Long.class).single();
        sizes.add(new Size(Kind.DATABASE, "database", rows, bytes));
        return sizes;
    }

    private List<Size> tables() {
        return database.sql("size/tables")
                .query((row, n) ->
                        new Size(Kind.TABLE, row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /// Every table, by name.
    public Map<String, Size> byTable() {
        return tables().stream().collect(Collectors.toMap(Size::name, one -> one));
    }

    /// The last measurement that was noted; empty if there is none.
    public List<Measured> newest() {
        return database.sql("size/newest").query((row, n) -> measured(row)).list();
    }

    private static Measured measured(ResultSet row) throws SQLException {
        return new Measured(
                row.getObject(1, LocalDate.class),
                new Size(
                        Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)));
    }

    /// Notes a measurement; of a day the last one stands.
    public void note(LocalDate day, Collection<Size> sizes) {
        database.inTransaction(() -> {
            database.sql("size/forget").param("day", day).update();
            sizes.forEach(one -> note(day, one));
            return day;
        });
    }

    private void note(LocalDate day, Size one) {
        database.sql("size/note")
                .param("day", day)
                .param("kind", one.kind().name())
                .param("name", one.name())
                .param("rows", one.rows())
                .param("bytes", one.bytes())
                .update();
    }
}
