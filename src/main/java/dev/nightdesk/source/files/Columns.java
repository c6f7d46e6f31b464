package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.UnusableSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where a file keeps its columns.
///
/// @param headerLine the line of the column names, counted from 1
/// @param places per slot its column in the file, [#read] for a further one the file lacks
/// @param width how many columns a row must have at least
/// @param read how many columns of a row, from the first one on, hold all that is read
record Columns(long headerLine, int[] places, int width, int read) {

    static Columns of(SourceFile file, List<String> needed, List<String> further) {
        CsvRecord header = file.firstRecord();
        List<String> names = names(header);
        for (String column : needed) {
            if (!names.contains(column)) {
                throw lacking(file, column, needed);
            }
        }
        int[] places =
                Stream.concat(needed.stream(), further.stream()).mapToInt(names::indexOf).toArray();
        int width = behindLast(Arrays.copyOf(places, needed.size()));
        int read = behindLast(places);
        int[] known = Arrays.stream(places).map(place -> place < 0 ? read : place).toArray();
        return new Columns(header.getStartingLineNumber(), known, width, read);
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

    private static int behindLast(int[] columns) {
        return Arrays.stream(columns).max().orElse(0) + 1;
    }
}
