package dev.nightdesk.source.files;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Keeps the fields of the rows of wanted days while the parser passes over them. As soon as the
/// date of a row is known to be unwanted, nothing more of that row is looked at.
final class RowHandler extends CsvCallbackHandler<Row> {

    private final Columns columns;
    private final IntPredicate wantedDay;
    private final Row row;
    private long startingLine;
    private long line;
    private long rows;
    private int fields;
    private int day;
    private boolean isRow;
    private boolean isWanted;

    /// @param wantedDay asked for the epoch day of each row, [Dates#NONE] if its date is none
    RowHandler(Columns columns, IntPredicate wantedDay) {
        this.columns = columns;
        this.wantedDay = wantedDay;
        row = new Row(columns.read());
    }

    /// The line the last row read whole starts in, 0 for none.
    long line() {
        return line;
    }

    /// How many rows were read whole, unwanted ones included.
    long rows() {
        return rows;
    }

    /// How many fields the last row has.
    int fields() {
        return fields;
    }

    /// The date of the last row as epoch day, or [Dates#NONE].
    int day() {
        return day;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        startingLine = startingLineNumber;
        isRow = startingLineNumber > columns.headerLine();
        isWanted = isRow;
        day = Dates.NONE;
        fields = 0;
        row.clear();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int slot = columns.slot(fields++);
        if (slot == Columns.UNUSED || !isWanted) {
            return;
        }
        if (slot == Layout.DATE) {
            day = Dates.day(buffer, offset, length);
            isWanted = wantedDay.test(day);
        }
        row.keep(slot, buffer, offset, length);
    }

    @Override
    protected @Nullable Row buildRecord() {
        line = startingLine;
        rows += isRow ? 1 : 0;
        return isWanted ? row : null;
    }

    @Override
    protected void setEmpty() {
        isRow = false;
        isWanted = false;
    }

    /// Never called: no line is a comment.
    @Override
    protected void setComment(char[] buffer, int offset, int length) {}

    @Override
    protected RecordType getRecordType() {
        return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }
}
