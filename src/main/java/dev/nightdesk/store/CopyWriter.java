package dev.nightdesk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/// Writes rows in PostgreSQL's binary COPY format (PostgreSQL documentation, COPY, "Binary
/// Format").
final class CopyWriter implements RowWriter {

    static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    static final int DAYS_TO_2000 = 10_957;

    private static final Instant YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z");
    private static final int FLOAT8_OID = 701;
    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private final short columns;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FULL);
    private boolean inRow;

    CopyWriter(CopyIn copy) {
        this.copy = copy;
        this.columns = (short) copy.getFieldCount();
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    @Override
    public RowWriter integer(int value) {
        field(4).putInt(value);
        return this;
    }

    @Override
    public RowWriter integerOrNull(OptionalInt value) {
        if (value.isEmpty()) {
            field(-1);
            return this;
        }
        return integer(value.getAsInt());
    }

    @Override
    public RowWriter real(double value) {
        if (Double.isNaN(value)) {
            field(-1);
        } else {
            field(8).putDouble(unsigned(value));
        }
        return this;
    }

    @Override
    public RowWriter reals(double[] values) {
        ByteBuffer array = field(20 + 12 * values.length);
        array.putInt(1).putInt(0).putInt(FLOAT8_OID).putInt(values.length).putInt(1);
        for (double value : values) {
            array.putInt(8).putDouble(unsigned(value));
        }
        return this;
    }

    /// H2 knows no negative zero; nobody is to see which database a zero comes from.
    private static double unsigned(double value) {
        return value == 0 ? 0 : value;
    }

    @Override
    public RowWriter flag(boolean value) {
        field(1).put((byte) (value ? 1 : 0));
        return this;
    }

    @Override
    public RowWriter text(@Nullable String value) {
        if (value == null) {
            field(-1);
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            field(bytes.length).put(bytes);
        }
        return this;
    }

    @Override
    public RowWriter day(int epochDay) {
        return integer(epochDay - DAYS_TO_2000);
    }

    @Override
    public RowWriter dayOrNull(OptionalInt epochDay) {
        if (epochDay.isEmpty()) {
            field(-1);
            return this;
        }
        return day(epochDay.getAsInt());
    }

    @Override
    public RowWriter instant(Instant value) {
        field(8).putLong(YEAR_2000.until(value, ChronoUnit.MICROS));
        return this;
    }

    @Override
    public void end() {
        inRow = false;
        if (buffer.position() >= FULL) {
            flush();
        }
    }

    long finish() throws SQLException {
        buffer.putShort((short) -1);
        flush();
        return copy.endCopy();
    }

    private ByteBuffer field(int length) {
        int room = 6 + Math.max(length, 0);
        if (buffer.remaining() < room) {
            buffer = ByteBuffer.allocate(2 * (buffer.capacity() + room)).put(buffer.flip());
        }
        if (!inRow) {
            buffer.putShort(columns);
            inRow = true;
        }
        return buffer.putInt(length);
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
        } catch (SQLException e) {
            throw Bulk.failure("copy", e);
        }
        buffer.clear();
    }
}
