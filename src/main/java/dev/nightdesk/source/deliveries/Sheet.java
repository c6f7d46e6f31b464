package dev.nightdesk.source.deliveries;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A file of rows, the first of which names the columns unless it is a row like the others.
///
/// @param rows without the names of the columns
record Sheet(String file, List<String> columns, List<CsvRecord> rows) {

    /// The first column of every file.
    private static final String FIRST = "symbol";

    /// One row, asked by the names of the columns.
    record Line(Sheet sheet, CsvRecord row) {

        /// The text in a column, empty if there is none.
        String field(String column) {
            int at = sheet.columns().indexOf(column);
            return at >= 0 && at < row.getFieldCount() ? row.getField(at) : "";
        }

        /// Put before the words of a complaint.
        String place() {
            return sheet.file() + " line " + row.getStartingLineNumber() + ": ";
        }
    }

    /// @param usual the columns where they are not named
    static Sheet of(String file, String text, char separator, List<String> usual) {
        List<CsvRecord> all = records(text, separator);
        return !all.isEmpty() && all.getFirst().getField(0).equals(FIRST)
                ? new Sheet(file, all.getFirst().getFields(), all.subList(1, all.size()))
                : new Sheet(file, usual, all);
    }

    private static List<CsvRecord> records(String text, char separator) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This, if it has those columns.
    ///
    /// @throws IOException if it lacks one
    Sheet with(List<String> needed) throws IOException {
        if (!columns.containsAll(needed)) {
            throw new IOException(file + " has not the columns " + needed + " but " + columns);
        }
        return this;
    }

    List<Line> lines() {
        return rows.stream().map(row -> new Line(this, row)).toList();
    }
}
