package dev.nightdesk.source.files;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Notes, while it is read, which symbol has a row on which session, and looks at nothing else.
final class DeliveredRows extends FileRows<Issue> {

    private static final int SYMBOL = 0;

    private final BitSet sessions = new BitSet();

    DeliveredRows(Table table, int fromDay, int toDay, IntPredicate isSession) {
        super(
                table.first(Layout.DATE + 1),
                day -> day >= fromDay && day <= toDay && isSession.test(day));
    }

    /// Always null, so that reading runs through to the end of the file.
    @Override
    @Nullable Issue read(Row row) {
        Issue issue = issue(row, SYMBOL);
        int day = date(row);
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
