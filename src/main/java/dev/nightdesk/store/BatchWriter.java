package dev.nightdesk.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Writes rows as batches of a prepared statement.
final class BatchWriter implements RowWriter {

    private static final int BATCH = 1_000;

    private final PreparedStatement statement;
    private int column;
    private int waiting;

    BatchWriter(PreparedStatement statement) {
        this.statement = statement;
    }

    @Override
    public RowWriter integer(int value) {
        return set((s, at) -> s.setInt(at, value));
    }

    @Override
    public RowWriter integerOrNull(OptionalInt value) {
        return value.isEmpty()
                ? set((s, at) -> s.setNull(at, Types.INTEGER))
                : integer(value.getAsInt());
    }

    @Override
    public RowWriter real(double value) {
        return Double.isNaN(value)
                ? set((s, at) -> s.setNull(at, Types.DOUBLE))
                : set((s, at) -> s.setDouble(at, value));
    }

    @Override
    public RowWriter reals(double[] values) {
        Object[] boxed = Arrays.stream(values).boxed().toArray();
        return set((s, at) -> s.setObject(at, boxed));
    }

    @Override
    public RowWriter flag(boolean value) {
        return set((s, at) -> s.setBoolean(at, value));
    }

    @Override
    public RowWriter text(@Nullable String value) {
        return value == null
                ? set((s, at) -> s.setNull(at, Types.VARCHAR))
                : set((s, at) -> s.setString(at, value));
    }

    @Override
    public RowWriter day(int epochDay) {
        return set((s, at) -> s.setObject(at, LocalDate.ofEpochDay(epochDay)));
    }

    @Override
    public RowWriter dayOrNull(OptionalInt epochDay) {
        return epochDay.isEmpty()
                ? set((s, at) -> s.setNull(at, Types.DATE))
                : day(epochDay.getAsInt());
    }

    @Override
    public RowWriter instant(Instant value) {
        return set((s, at) -> s.setObject(at, value.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void end() {
        try {
            statement.addBatch();
            column = 0;
            if (++waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw Bulk.failure("batch", e);
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    private RowWriter set(Setter setter) {
        try {
            setter.set(statement, ++column);
        } catch (SQLException e) {
            throw Bulk.failure("batch", e);
        }
        return this;
    }

    @FunctionalInterface
    private interface Setter {
        void set(PreparedStatement statement, int column) throws SQLException;
    }
}
