package dev.nightdesk.store;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Writes rows as batches of a prepared statement.
final class BatchWriter implements RowWriter {

    private static final int BATCH = 1_000;

    /// H2's word for a key that is there already.
    private static final int DUPLICATE_KEY = 23505;

    private final PreparedStatement statement;
    private final Optional<BitSet> only;
    private final BitSet refused = new BitSet();
    private int column;
    private int row;
    private int waiting;

    /// Writes all rows; those whose key is there already are [#refused].
    BatchWriter(PreparedStatement statement) {
        this(statement, Optional.empty());
    }

    /// Writes the rows of some places only; a key that is there already is a failure.
    BatchWriter(PreparedStatement statement, BitSet only) {
        this(statement, Optional.of(only));
    }

    private BatchWriter(PreparedStatement statement, Optional<BitSet> only) {
        this.statement = statement;
        this.only = only;
    }

    /// Places of the rows that were refused because their key is there already.
    BitSet refused() {
        return refused;
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
        Object[] boxed = Arrays.stream(values).boxed().toArray(Double[]::new);
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
            if (only.isEmpty() || only.get().get(row)) {
                statement.addBatch();
                waiting++;
            }
            row++;
            column = 0;
            if (waiting == BATCH) {
                flush();
            }
        } catch (SQLException e) {
            throw Bulk.failure("batch", e);
        }
    }

    void flush() throws SQLException {
        if (waiting == 0) {
            return;
        }
        try {
            statement.executeBatch();
        } catch (BatchUpdateException e) {
            refuse(e);
        }
        waiting = 0;
    }

    /// Where all rows are written, those of a batch are the last ones.
    private void refuse(BatchUpdateException failure) throws BatchUpdateException {
        int[] counts = failure.getUpdateCounts();
        if (only.isPresent() || counts.length != waiting || !isOfKeys(failure)) {
            throw failure;
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                refused.set(row - waiting + i);
            }
        }
    }

    private static boolean isOfKeys(BatchUpdateException failure) {
        for (SQLException e = failure.getNextException(); e != null; e = e.getNextException()) {
            if (e.getErrorCode() != DUPLICATE_KEY) {
                return false;
            }
        }
        return true;
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
