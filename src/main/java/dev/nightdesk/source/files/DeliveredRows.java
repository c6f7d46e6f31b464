package dev.nightdesk.source.files;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Notes which symbol has a row on which session, and looks at nothing else.
final class DeliveredHandler extends RowHandler<Issue> {

    private static final int SYMBOL = 0;
    private static final int DATE = 1;

    private final int fromDay;
    private final int toDay;
    private final IntPredicate isSession;
    private final BitSet sessions = new BitSet();
    private @Nullable Issue issue;
    private int day;

    DeliveredHandler(Table table, int fromDay, int toDay, IntPredicate isSession) {
        super(table);
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.isSession = isSession;
    }

    @Override
    void begin() {
        day = Dates.NONE;
    }

    @Override
    void field(int slot, char[] buffer, int offset, int length) {
        if (slot == SYMBOL) {
            issue = issue(buffer, offset, length);
        } else if (slot == DATE) {
            day = day(buffer, offset, length);
        }
    }

    /// Always null, so that the parser runs through to the end of the file.
    @Override
    @Nullable Issue row() {
        if (issue != null && day >= fromDay && day <= toDay && isSession.test(day)) {
            issue.metOn(day);
            sessions.set(day - Dates.EARLIEST);
        }
        return null;
    }

    int[] sessions() {
        return sessions.stream().map(at -> at + Dates.EARLIEST).toArray();
    }
}
