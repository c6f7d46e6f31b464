package dev.nightdesk.source.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.nightdesk.source.BarSieve;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.files.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The bars of a file, of the wanted days; the position is the number of rows read.
final class BarLines implements Rows<QuotedBar> {

    private final SourceFile file;
    private final BarColumns columns;
    private final IntPredicate wantedDay;
    private final RowTally tally = new RowTally();
    private final BarSieve sieve;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private long line;
    private long position;

    BarLines(SourceFile file, BarColumns columns, IntPredicate wantedDay, IntPredicate isSession) {
        this.file = file;
        this.columns = columns;
        this.wantedDay = wantedDay;
        sieve = new BarSieve(isSession, tally);
        reader = file.records();
        rows = reader.iterator();
        rows.next();
    }

    @Override
    public @Nullable QuotedBar next() {
        QuotedBar bar = null;
        while (bar == null && hasNext()) {
            bar = usable(row());
        }
        return bar;
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException | CsvParseException e) {
            throw file.broken(e, line);
        }
    }

    private CsvRecord row() {
        CsvRecord row = rows.next();
        line = row.getStartingLineNumber();
        position++;
        return row;
    }

    private @Nullable QuotedBar usable(CsvRecord row) {
        try {
            int day = columns.day(row);
            return wantedDay.test(day) ? sifted(columns.bar(row, day)) : null;
        } catch (DateTimeException | IllegalArgumentException e) {
            reject(RowFault.MALFORMED, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable QuotedBar sifted(QuotedBar bar) {
        return sieve.passes(bar, place()) ? bar : null;
    }

    private String place() {
        return file.name() + " line " + line + ": ";
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void reject(RowFault fault, String reason) {
        tally.reject(fault, place() + reason);
    }

    @Override
    public Rejections rejections() {
        return tally.rejections();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
