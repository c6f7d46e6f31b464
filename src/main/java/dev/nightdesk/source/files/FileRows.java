package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.nightdesk.source.Complaint;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The rows of one file; the position is the number of its rows read. What a row says is for a
/// subclass to tell; here the rows that say nothing usable are counted.
abstract class FileRows<T> implements Rows<T> {

    private final Table table;
    private final RowHandler handler;
    private final CsvReader<Row> reader;
    private final Iterator<Row> rows;
    private final Issues issues = new Issues();
    private final Tally<RowFault> rejected = new Tally<>(RowFault.class);
    private final Tally<Oddity> odd = new Tally<>(Oddity.class);
    private @Nullable RowFault fault;
    private String reason = "";

    /// @param wantedDay asked for the epoch day of each row, [Dates#NONE] if its date is none
    FileRows(Table table, IntPredicate wantedDay) {
        this.table = table;
        handler = new RowHandler(table.columns(), wantedDay);
        reader = table.file().rows(handler);
        rows = reader.iterator();
    }

    /// A row without a date is looked at, so that it is counted.
    static IntPredicate orUndated(IntPredicate wantedDay) {
        return day -> day == Dates.NONE || wantedDay.test(day);
    }

    /// What a row of a wanted day says, or null after [#fail].
    abstract @Nullable T read(Row row);

    @Override
    public final @Nullable T next() {
        try {
            while (rows.hasNext()) {
                T usable = usable(rows.next());
                if (usable != null) {
                    return usable;
                }
            }
            return null;
        } catch (UncheckedIOException | CsvParseException e) {
            throw told(e);
        }
    }

    /// Says what is wrong with the file. The parser wraps any error; one of our own stays as it is.
    private RuntimeException told(RuntimeException e) {
        boolean isOfTheFile =
                e instanceof UncheckedIOException || e.getCause() instanceof CsvParseException;
        return isOfTheFile ? table.file().broken(e, handler.line()) : e;
    }

    private @Nullable T usable(Row row) {
        fault = null;
        T usable = isWhole() ? read(row) : null;
        RowFault why = fault;
        if (why != null) {
            reject(why, reason);
        }
        return why == null ? usable : null;
    }

    private boolean isWhole() {
        int width = table.columns().width();
        if (handler.fields() < width) {
            fail(RowFault.MALFORMED, handler.fields() + " columns, expected at least " + width);
        }
        return fault == null;
    }

    final Issues issues() {
        return issues;
    }

    /// Notes why the row is unusable; the first reason counts.
    final void fail(RowFault why, String words) {
        if (fault == null) {
            fault = why;
            reason = words;
        }
    }

    final void fail(Complaint why) {
        fail(why.fault(), why.words());
    }

    final boolean isFailed() {
        return fault != null;
    }

    final void wonder(Oddity what, Issue of) {
        odd.add(what, () -> place() + of.symbol() + " " + what.words());
    }

    final @Nullable Issue issue(Row row, int slot) {
        try {
            return row.issue(slot, issues);
        } catch (IllegalArgumentException e) {
            fail(RowFault.MALFORMED, row.quoted(slot) + " is not a ticker");
            return null;
        }
    }

    /// The date of the row at hand, which has been read already.
    final int date(Row row) {
        if (handler.day() == Dates.NONE) {
            fail(RowFault.MALFORMED, row.quoted(Layout.DATE) + " is not a date");
        }
        return handler.day();
    }

    final double number(Row row, int slot) {
        try {
            return row.number(slot);
        } catch (NumberFormatException e) {
            fail(RowFault.MALFORMED, row.quoted(slot) + " is not a number");
            return Double.NaN;
        }
    }

    @Override
    public final long position() {
        return handler.rows();
    }

    @Override
    public final void reject(RowFault why, String words) {
        rejected.add(why, () -> place() + words);
    }

    private String place() {
        return table.file().name() + " line " + handler.line() + ": ";
    }

    @Override
    public final Rejections rejections() {
        return new Rejections(rejected.counts(), odd.counts());
    }

    @Override
    public final void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
