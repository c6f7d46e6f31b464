package dev.nightdesk.source.files;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Notes, while it is read, which symbol has a row on which session, and looks at nothing else.
final class DeliveredRows extends FileRows<Issue> {

    private static final int SYMBOL = 0;
    private static final int DATE = 1;

    private final int fromDay;
    private final int toDay;
    private final IntPredicate isSession;
    private final BitSet sessions = new BitSet();
    private int day;

    DeliveredRows(Table table, int fromDay, int toDay, IntPredicate isSession) {
        super(table);
        this.fromDay = fromDay;
        this.toDay = toDay;
        this.isSession = isSession;
    }

    @Override
    boolean isWanted() {
        day = fields().day(DATE);
        return day >= fromDay && day <= toDay && isSession.test(day);
    }

    /// Always null, so that reading runs through to the end of the file.
    @Override
    @Nullable Issue row() {
        Issue issue = issue(SYMBOL);
        if (issue != null) {
            issue.metOn(day);
            sessions.set(day - Dates.EARLIEST);
        }
        return null;
    }

    int[] sessions() {
        return sessions.stream().map(at -> at + Dates.EARLIEST).toArray();
    }
}
