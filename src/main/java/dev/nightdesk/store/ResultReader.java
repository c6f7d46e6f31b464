package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Stream;

/// Reads rows from a JDBC result.
final class ResultReader implements RowReader {

    private final ResultSet rows;
    private int column;

    ResultReader(ResultSet rows) {
        this.rows = rows;
    }

    /// Continues with that column.
    ResultReader at(int column) {
        this.column = column;
        return this;
    }

    @Override
    public boolean next() {
        boolean more = get((r, at) -> r.next());
        column = 1;
        return more;
    }

    @Override
    public int integer() {
        return get((r, at) -> r.getInt(at));
    }

    @Override
    public double real() {
        return get((r, at) -> {
            double value = r.getDouble(at);
            return r.wasNull() ? Double.NaN : value;
        });
    }

    @Override
    public double[] reals() {
        return elements().mapToDouble(Number::doubleValue).toArray();
    }

    @Override
    public int[] integers() {
        return elements().mapToInt(Number::intValue).toArray();
    }

    private Stream<Number> elements() {
        Object[] elements = get((r, at) -> (Object[]) r.getArray(at).getArray());
        return Arrays.stream(elements).map(Number.class::cast);
    }

    @Override
    public boolean flag() {
        return get((r, at) -> r.getBoolean(at));
    }

    @Override
    public String text() {
        return get((r, at) -> {
            String text = r.getString(at);
            return text == null ? "" : text;
        });
    }

    @Override
    public int day() {
        return (int) get((r, at) -> r.getObject(at, LocalDate.class)).toEpochDay();
    }

    Instant instant() {
        return get((r, at) -> r.getObject(at, OffsetDateTime.class)).toInstant();
    }

    private <T> T get(Getter<T> getter) {
        try {
            return getter.get(rows, column++);
        } catch (SQLException e) {
            throw Bulk.failure("read", e);
        }
    }

    @FunctionalInterface
    private interface Getter<T> {
        T get(ResultSet rows, int column) throws SQLException;
    }
}
