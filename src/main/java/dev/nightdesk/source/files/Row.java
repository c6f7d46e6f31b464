package dev.nightdesk.source.files;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/// The fields of one row, by slot, as copies: the parser moves its buffer in the middle of a row. A
/// field that the file or the row lacks is empty.
final class Row {

    /// Characters of all fields that are read together.
    private static final int LONGEST = 1 << 24;

    private static final int LONGEST_QUOTE = 40;

    private final int[] starts;
    private final int[] lengths;
    private char[] kept = new char[1 << 8];
    private int end;

    Row(int slots) {
        starts = new int[slots];
        lengths = new int[slots];
    }

    void clear() {
        Arrays.fill(lengths, 0);
        end = 0;
    }

    void keep(int slot, char[] buffer, int offset, int length) {
        if (length > kept.length - end) {
            grow(end + length);
        }
        System.arraycopy(buffer, offset, kept, end, length);
        starts[slot] = end;
        lengths[slot] = length;
        end += length;
    }

    private void grow(int needed) {
        if (needed > LONGEST) {
            throw new CsvParseException("it is longer than " + LONGEST + " characters");
        }
        kept = Arrays.copyOf(kept, Math.max(needed, kept.length * 2));
    }

    /// @throws NumberFormatException if the field is no number
    double number(int slot) {
        return JavaDoubleParser.parseDouble(kept, starts[slot], lengths[slot]);
    }

    /// @throws IllegalArgumentException if the field is not a ticker
    Issue issue(int slot, Issues known) {
        return known.of(kept, starts[slot], lengths[slot]);
    }

    String text(int slot) {
        return new String(kept, starts[slot], lengths[slot]);
    }

    /// The field as it is quoted in a message, cut off if it is long.
    String quoted(int slot) {
        return "'" + new String(kept, starts[slot], Math.min(lengths[slot], LONGEST_QUOTE)) + "'";
    }
}
