package dev.nightdesk.source.files;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import org.jspecify.annotations.Nullable;

/// Turns the fields of a row into a value while the parser passes over them, and counts the rows
/// that are none.
abstract class RowHandler<T> extends CsvCallbackHandler<T> {

    private final Table table;
    private final int[] slots;
    private final Issues issues = new Issues();
    private final Tally<RowFault> rejected = new Tally<>(RowFault.class);
    private final Tally<Oddity> odd = new Tally<>(Oddity.class);
    private long line;
    private long lastLine;
    private long rows;
    private long skipped;
    private int column;
    private boolean isRow;
    private @Nullable RowFault fault;
    private String reason = "";

    RowHandler(Table table) {
        this.table = table;
        slots = table.columns().slots();
    }

    /// Forgets the row before.
    abstract void begin();

    /// Takes a field of a column this handler reads.
    abstract void field(int slot, char[] buffer, int offset, int length);

    /// Whether the row is asked for at all; called when its fields are known.
    boolean isWanted() {
        return true;
    }

    /// What the row says, or null after [#fail].
    abstract @Nullable T row();

    /// Notes why the row is unusable; the first reason counts.
    final void fail(RowFault why, String words) {
        if (fault == null) {
            fault = why;
            reason = words;
        }
    }

    final void wonder(Oddity what, String words) {
        if (rows > skipped) {
            odd.add(what, () -> place() + words);
        }
    }

    final void reject(RowFault why, String words) {
        rejected.add(why, () -> place() + words);
    }

    final @Nullable Issue issue(char[] buffer, int offset, int length) {
        try {
            return issues.of(buffer, offset, length);
        } catch (IllegalArgumentException e) {
            fail(RowFault.MALFORMED, quoted(buffer, offset, length) + " is not a ticker");
            return null;
        }
    }

    final int day(char[] buffer, int offset, int length) {
        int day = Dates.day(buffer, offset, length);
        if (day == Dates.NONE) {
            fail(RowFault.MALFORMED, quoted(buffer, offset, length) + " is not a date");
        }
        return day;
    }

    final double number(char[] buffer, int offset, int length) {
        try {
            return JavaDoubleParser.parseDouble(buffer, offset, length);
        } catch (NumberFormatException e) {
            fail(RowFault.MALFORMED, quoted(buffer, offset, length) + " is not a number");
            return Double.NaN;
        }
    }

    static String quoted(char[] buffer, int offset, int length) {
        return "'" + new String(buffer, offset, Math.min(length, 40)) + "'";
    }

    final Issues issues() {
        return issues;
    }

    final void skip(long position) {
        skipped = position;
    }

    final long position() {
        return Math.max(rows, skipped);
    }

    /// The line of the last row read whole, 0 for none.
    final long lastLine() {
        return lastLine;
    }

    final void forgetRejections() {
        rejected.clear();
        odd.clear();
    }

    final Rejections rejections() {
        return new Rejections(rejected.counts(), odd.counts());
    }

    @Override
    protected final void beginRecord(long startingLine) {
        line = startingLine;
        isRow = line > table.columns().headerLine();
        column = 0;
        fault = null;
        begin();
    }

    @Override
    protected final void addField(char[] buffer, int offset, int length, boolean quoted) {
        int slot = column < slots.length && isRow ? slots[column] : Columns.UNUSED;
        column++;
        if (slot != Columns.UNUSED) {
            field(slot, buffer, offset, length);
        }
    }

    @Override
    protected final @Nullable T buildRecord() {
        lastLine = line;
        if (!isRow) {
            return null;
        }
        rows++;
        if (column < table.columns().width()) {
            fail(
                    RowFault.MALFORMED,
                    column + " columns, expected at least " + table.columns().width());
        }
        T row = isWanted() ? usable() : null;
        return rows > skipped ? row : null;
    }

    private @Nullable T usable() {
        T row = fault == null ? row() : null;
        RowFault why = fault;
        if (why != null && rows > skipped) {
            reject(why, reason);
        }
        return why == null ? row : null;
    }

    private String place() {
        return table.file().name() + " line " + line + ": ";
    }

    @Override
    protected final void setEmpty() {
        isRow = false;
    }

    @Override
    protected final void setComment(char[] buffer, int offset, int length) {
        isRow = false;
    }

    @Override
    protected final RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected final int getFieldCount() {
        return column;
    }
}
