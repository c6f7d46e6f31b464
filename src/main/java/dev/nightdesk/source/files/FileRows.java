package dev.nightdesk.source.files;

import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// The rows of one file; the position is the number of its rows read. What a row says is for a
/// subclass to tell; here the rows that say nothing usable are counted.
abstract class FileRows<T> implements Rows<T> {

    private final Table table;
    private final Records records;
    private final Fields fields;
    private final Issues issues = new Issues();
    private final Tally<RowFault> rejected = new Tally<>(RowFault.class);
    private final Tally<Oddity> odd = new Tally<>(Oddity.class);
    private long lastLine;
    private long rows;
    private long skipped;
    private @Nullable RowFault fault;
    private String reason = "";

    FileRows(Table table) {
        this.table = table;
        records = table.file().rows(table.columns().read());
        fields = new Fields(records, table.columns().places());
    }

    /// Whether the row at hand is asked for at all.
    abstract boolean isWanted();

    /// What the row at hand says, or null after [#fail].
    abstract @Nullable T row();

    @Override
    public final @Nullable T next() {
        try {
            while (records.next()) {
                lastLine = records.line();
                T row = lastLine > table.columns().headerLine() ? read() : null;
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (IOException e) {
            throw table.file().broken(e, lastLine);
        }
    }

    private @Nullable T read() {
        rows++;
        T row = isWanted() ? usable() : null;
        return rows > skipped ? row : null;
    }

    private @Nullable T usable() {
        fault = null;
        T row = isWhole() ? row() : null;
        RowFault why = fault;
        if (why != null && rows > skipped) {
            reject(why, reason);
        }
        return why == null ? row : null;
    }

    private boolean isWhole() {
        int width = table.columns().width();
        if (records.columns() < width) {
            fail(RowFault.MALFORMED, records.columns() + " columns, expected at least " + width);
        }
        return fault == null;
    }

    final Fields fields() {
        return fields;
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

    final boolean isFailed() {
        return fault != null;
    }

    /// @param words said after the symbol, such as ` was not traded`
    final void wonder(Oddity what, Issue of, String words) {
        if (rows > skipped) {
            odd.add(what, () -> place() + of.symbol() + words);
        }
    }

    final @Nullable Issue issue(int slot) {
        try {
            return fields.issue(slot, issues);
        } catch (IllegalArgumentException e) {
            fail(RowFault.MALFORMED, fields.quoted(slot) + " is not a ticker");
            return null;
        }
    }

    final int day(int slot) {
        int day = fields.day(slot);
        if (day == Dates.NONE) {
            fail(RowFault.MALFORMED, fields.quoted(slot) + " is not a date");
        }
        return day;
    }

    final double number(int slot) {
        try {
            return fields.number(slot);
        } catch (NumberFormatException e) {
            fail(RowFault.MALFORMED, fields.quoted(slot) + " is not a number");
            return Double.NaN;
        }
    }

    @Override
    public final long position() {
        return Math.max(rows, skipped);
    }

    @Override
    public final void skip(long position) {
        skipped = position;
    }

    @Override
    public final void reject(RowFault why, String words) {
        rejected.add(why, () -> place() + words);
    }

    private String place() {
        return table.file().name() + " line " + lastLine + ": ";
    }

    @Override
    public final Rejections rejections() {
        return new Rejections(rejected.counts(), odd.counts());
    }

    /// Drops what was counted so far.
    final void forgetRejections() {
        rejected.clear();
        odd.clear();
    }

    @Override
    public final void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
