package dev.nightdesk.source.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The records of a delimited file, each as ranges of bytes in a buffer. Symbols, dates and numbers
/// are ASCII, so nothing is decoded and no field becomes an object. A doubled quote in a quoted
/// field stays doubled, for no column that is read holds one.
final class Records implements Closeable {

    /// Quotes that do not enclose a field, or no end of line in sight.
    static final class BadRecord extends IOException {

        private static final long serialVersionUID = 1L;

        BadRecord(String message) {
            super(message);
        }
    }

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 24;

    /// No byte above it separates anything; most bytes of a file are above it.
    private static final byte LAST_OF_MEANING = ',';

    private static final byte QUOTE = '"';
    private static final byte LINE_END = '\n';

    private final InputStream in;
    private final byte separator;
    private final int[] starts;
    private final int[] ends;
    private byte[] buffer = new byte[BUFFER];
    private int limit;
    private int start;
    private int next;
    private int columns;
    private long line;
    private long nextLine = 1;
    private boolean isAtEnd;

    /// @param width how many columns of a record can be asked for, at least 1
    Records(InputStream in, char separator, int width) {
        this.in = in;
        this.separator = (byte) separator;
        starts = new int[width + 1];
        ends = new int[width + 1];
    }

    /// Goes to the next record that is not blank; false at the end.
    boolean next() throws IOException {
        do {
            start = next;
            line = nextLine;
            while (!scan()) {
                if (!fill()) {
                    return false;
                }
            }
        } while (columns == 1 && starts[0] == ends[0]);
        for (int column = columns; column < starts.length - 1; column++) {
            starts[column] = ends[column];
        }
        return true;
    }

    /// The line the record starts in, counted from 1.
    long line() {
        return line;
    }

    /// How many columns the record has.
    int columns() {
        return columns;
    }

    /// What the ranges are ranges of, until the next record.
    byte[] bytes() {
        return buffer;
    }

    /// Where a column starts. Columns that the record lacks are empty, and so is the one behind the
    /// width.
    int start(int column) {
        return starts[column];
    }

    /// Where a column ends, exclusive.
    int end(int column) {
        return ends[column];
    }

    /// Takes the record at the start apart; false if the buffer ends before it does.
    private boolean scan() throws IOException {
        byte[] bytes = buffer;
        int field = start;
        int at = start;
        columns = 0;
        nextLine = line;
        while (at < limit) {
            byte met = bytes[at++];
            if (met > LAST_OF_MEANING) {
                continue;
            }
            if (met == separator) {
                add(field, at - 1);
                field = at;
            } else if (met == LINE_END) {
                add(field, at - 1 > field && bytes[at - 2] == '\r' ? at - 2 : at - 1);
                next = at;
                nextLine++;
                return true;
            } else if (met == QUOTE && at - 1 == field) {
                at = behindClosingQuote(at);
            }
        }
        return false;
    }

    private int behindClosingQuote(int from) {
        int at = from;
        while (at < limit) {
            byte met = buffer[at++];
            nextLine += met == LINE_END ? 1 : 0;
            if (met == QUOTE && (at == limit || buffer[at++] != QUOTE)) {
                return at == limit ? at : at - 1;
            }
        }
        return limit;
    }

    private void add(int from, int to) throws IOException {
        boolean quoted = from < to && buffer[from] == QUOTE;
        if (quoted && (to - from == 1 || buffer[to - 1] != QUOTE)) {
            throw new BadRecord("something follows a closing quote");
        }
        if (columns < starts.length - 1) {
            starts[columns] = quoted ? from + 1 : from;
            ends[columns] = quoted ? to - 1 : to;
        }
        columns++;
    }

    /// Reads on behind what the record at hand has so far; false if there is nothing any more. The
    /// last line may lack its end.
    private boolean fill() throws IOException {
        if (isAtEnd && start < limit) {
            throw new BadRecord("a quote is never closed");
        }
        limit -= start;
        System.arraycopy(buffer, start, buffer, 0, limit);
        start = 0;
        next = 0;
        if (limit == LONGEST) {
            throw new BadRecord("it is longer than " + LONGEST + " bytes");
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = isAtEnd ? -1 : in.read(buffer, limit, buffer.length - limit);
        isAtEnd = read < 0;
        if (isAtEnd && limit > 0) {
            buffer[limit++] = LINE_END;
        }
        limit += Math.max(read, 0);
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
