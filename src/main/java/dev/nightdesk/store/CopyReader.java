package dev.nightdesk.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyOut;

/// Reads rows in PostgreSQL's binary COPY format; the server sends each row as a message of its
/// own.
final class CopyReader implements RowReader {

    private static final int HEADER = CopyWriter.SIGNATURE.length + 8;

    private final CopyOut copy;
    private ByteBuffer row = ByteBuffer.allocate(0);
    private boolean first = true;

    CopyReader(CopyOut copy) {
        this.copy = copy;
    }

    @Override
    public boolean next() {
        byte[] message = message();
        if (message.length == 0) {
            return false;
        }
        row = ByteBuffer.wrap(message);
        if (first) {
            first = false;
            row.position(HEADER);
            if (!row.hasRemaining()) {
                return next();
            }
        }
        return row.getShort() >= 0 || next();
    }

    private byte[] message() {
        try {
            byte[] message = copy.readFromCopy();
            return message == null ? new byte[0] : message;
        } catch (SQLException e) {
            throw Bulk.failure("copy", e);
        }
    }

    @Override
    public int integer() {
        length();
        return row.getInt();
    }

    @Override
    public double real() {
        return length() == 0 ? Double.NaN : row.getDouble();
    }

    @Override
    public double[] reals() {
        double[] values = new double[elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = real();
        }
        return values;
    }

    /// Reads the head of an array: dimensions, whether any element is null, their type, how many,
    /// the first index.
    private int elements() {
        length();
        int dimensions = row.getInt();
        row.getLong();
        if (dimensions == 0) {
            return 0;
        }
        int elements = row.getInt();
        row.getInt();
        return elements;
    }

    @Override
    public int[] integers() {
        int[] values = new int[elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer();
        }
        return values;
    }

    @Override
    public boolean flag() {
        length();
        return row.get() != 0;
    }

    @Override
    public String text() {
        byte[] bytes = new byte[length()];
        row.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public int day() {
        return integer() + CopyWriter.DAYS_TO_2000;
    }

    private int length() {
        return Math.max(0, row.getInt());
    }
}
