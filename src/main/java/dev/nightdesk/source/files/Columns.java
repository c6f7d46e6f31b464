package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a file keeps its columns.
///
/// @param headerLine the line of the column names, counted from 1
/// @param slots per column of the file the slot it is read as, [#UNUSED] if it is not
/// @param width how many columns a row must have at least
/// @param read how many slots there are
record Columns(long headerLine, int[] slots, int width, int read) {

    static final int UNUSED = -1;

    static Columns of(SourceFile file, List<String> needed, List<String> further) {
        CsvRecord header = file.firstRecord();
        List<String> names = names(header);
        for (String column : needed) {
            if (!names.contains(column)) {
                throw lacking(file, column, needed);
            }
        }
        List<String> read = Stream.concat(needed.stream(), further.stream()).toList();
        int width = needed.stream().mapToInt(names::indexOf).max().orElse(0) + 1;
        return new Columns(header.getStartingLineNumber(), slots(names, read), width, read.size());
    }

    /// The slot of a column, counted from 0; a row may have more columns than the header.
    int slot(int column) {
        return column < slots.length ? slots[column] : UNUSED;
    }

    /// The same columns, of which only those of the first slots are read.
    Columns first(int count) {
        int[] first = Arrays.stream(slots).map(slot -> slot < count ? slot : UNUSED).toArray();
        return new Columns(headerLine, first, width, count);
    }

    /// Of columns of one name only the first is read.
    private static int[] slots(List<String> names, List<String> read) {
        int[] slots = new int[names.size()];
        Arrays.fill(slots, UNUSED);
        for (int slot = 0; slot < read.size(); slot++) {
            int column = names.indexOf(read.get(slot));
            if (column >= 0) {
                slots[column] = slot;
            }
        }
        return slots;
    }

    static List<String> names(CsvRecord header) {
        return header.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static UnusableSource lacking(SourceFile file, String column, List<String> needed) {
        return new UnusableSource(
                SourceFault.COLUMN,
                file.name() + " has no column '" + column + "'",
                "its first line must name the columns " + String.join(", ", needed));
    }
}
