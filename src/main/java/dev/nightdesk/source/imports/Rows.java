package dev.nightdesk.source.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.UnusableSource;
import dev.nightdesk.source.files.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The rows of a file below its first line, taken some at a time.
final class Rows<T> implements AutoCloseable {

    private final SourceFile file;
    private final Function<CsvRecord, Optional<T>> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    /// @param reader empty for a row that cannot be used
    Rows(SourceFile file, Function<CsvRecord, Optional<T>> reader) {
        this.file = file;
        this.reader = reader;
        CsvReader<CsvRecord> all = file.records();
        this.records = all.iterator();
        take();
    }

    /// The next ones that can be used; fewer than asked for, or none, at the end.
    ///
    /// @throws UnusableSource if the file breaks off
    List<T> next(int most) {
        List<T> some = new ArrayList<>();
        while (some.size() < most) {
            Optional<CsvRecord> one = take();
            if (one.isEmpty()) {
                return some;
            }
            reader.apply(one.get()).ifPresent(some::add);
        }
        return some;
    }

    private Optional<CsvRecord> take() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord one = records.next();
            line = one.getStartingLineNumber();
            return Optional.of(one);
        } catch (RuntimeException e) {
            throw file.broken(e, line);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw file.broken(e, line);
        }
    }
}
