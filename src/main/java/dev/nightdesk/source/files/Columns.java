package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.UnusableSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where a file keeps its columns.
///
/// @param headerLine the line of the column names, counted from 1
/// @param slots per column of the file the slot of the reader, [#UNUSED] for columns nobody reads
/// @param width how many columns a row must have at least
record Columns(long headerLine, int[] slots, int width) {

    static final int UNUSED = -1;

    static Columns of(SourceFile file, List<String> needed, List<String> further) {
        CsvRecord header = file.firstRecord();
        List<String> names = names(header);
        for (String column : needed) {
            if (!names.contains(column)) {
                throw lacking(file, column, needed);
            }
        }
        int[] slots = slots(names, needed, further);
        return new Columns(header.getStartingLineNumber(), slots, width(slots, needed.size()));
    }

    static List<String> names(CsvRecord header) {
        return header.getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static UnusableSource lacking(SourceFile file, String column, List<String> needed) {
        return new UnusableSource(
                file.name() + " has no column '" + column + "'",
                "its first line must name the columns " + String.join(", ", needed));
    }

    private static int[] slots(List<String> names, List<String> needed, List<String> further) {
        List<String> read = new ArrayList<>(needed);
        read.addAll(further);
        int[] slots = new int[names.size()];
        Arrays.setAll(
                slots, i -> names.indexOf(names.get(i)) == i ? read.indexOf(names.get(i)) : UNUSED);
        return slots;
    }

    private static int width(int[] slots, int needed) {
        int width = 0;
        for (int i = 0; i < slots.length; i++) {
            width = slots[i] != UNUSED && slots[i] < needed ? i + 1 : width;
        }
        return width;
    }
}
