package dev.nightdesk.source.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.SourceFault;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.source.files.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A file whose first line names its columns, read as a whole: some ten thousand rows.
final class Table {

    private final SourceFile file;
    private final List<String> names;
    private final RowTally tally = new RowTally();
    private long rows;

    private Table(SourceFile file, List<String> names) {
        this.file = file;
        this.names = names;
    }

    /// @throws UnusableSource if the file is empty or is what a site says instead of data
    static Table open(Path path) {
        SourceFile file = new SourceFile(path);
        List<String> names =
                file.firstRecord().getFields().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        Excuse.in(names.getFirst())
                .ifPresent(excuse -> {
                    throw excuse.of(file.name());
                });
        return new Table(file, names);
    }

    boolean has(String column) {
        return names.contains(column);
    }

    /// @param needed in words, what the first line must name
    /// @throws UnusableSource if one of the columns is not there
    void demand(List<String> columns, String needed) {
        for (String column : columns) {
            if (!has(column)) {
                throw new UnusableSource(
                        SourceFault.COLUMN,
                        file.name() + " has no column '" + column + "'",
                        "its first line must name " + needed);
            }
        }
    }

    /// One row.
    record Row(List<String> names, CsvRecord fields) {

        /// What stands in a column, mended; empty if nothing does.
        String text(String column) {
            int at = names.indexOf(column);
            return at >= 0 && at < fields.getFieldCount() ? Mended.line(fields.getField(at)) : "";
        }

        /// @throws IllegalArgumentException if nothing does
        String needed(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("no " + column);
            }
            return text;
        }
    }

    /// Every row that can be read, the others counted.
    ///
    /// @param reader throws an [IllegalArgumentException] for a row that it cannot use
    <T> List<T> read(Function<Row, T> reader) {
        List<T> all = new ArrayList<>();
        long line = 0;
        try (CsvReader<CsvRecord> records = file.records()) {
            for (CsvRecord one : records) {
                if (line > 0) {
                    read(one, reader, all);
                }
                line = one.getStartingLineNumber();
            }
        } catch (IOException | RuntimeException e) {
            throw file.broken(e, line);
        }
        return all;
    }

    private <T> void read(CsvRecord one, Function<Row, T> reader, List<T> all) {
        rows++;
        try {
            all.add(reader.apply(new Row(names, one)));
        } catch (IllegalArgumentException | DateTimeException e) {
            tally.reject(
                    RowFault.MALFORMED,
                    file.name() + " line " + one.getStartingLineNumber() + ": " + e.getMessage());
        }
    }

    /// Rows read so far.
    long rows() {
        return rows;
    }

    Rejections rejections() {
        return tally.rejections();
    }
}
