package dev.nightdesk.source.files;

import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Corporate actions with a wanted ex-day. Of several rows for one symbol and day the first counts:
/// repeated deliveries are a fault of real files, two actions on one day would come as one ratio.
final class ActionRows extends FileRows<QuotedAction> {

    private static final int SYMBOL = 0;
    private static final int RATIO = 2;

    private record Key(String symbol, int day) {}

    private final IntPredicate isSession;
    private final IntUnaryOperator nextSession;
    private final Set<Key> seen = new HashSet<>();
    private int previousDay;

    ActionRows(
            Table table,
            IntPredicate wantedDay,
            IntPredicate isSession,
            IntUnaryOperator nextSession) {
        super(table, orUndated(day -> wantedDay.test(nextSession.applyAsInt(day))));
        this.isSession = isSession;
        this.nextSession = nextSession;
    }

    @Override
    @Nullable QuotedAction read(Row row) {
        Issue issue = issue(row, SYMBOL);
        previousDay = date(row);
        double ratio = number(row, RATIO);
        return issue == null || isFailed() ? null : action(issue.symbol(), ratio);
    }

    private @Nullable QuotedAction action(String symbol, double ratio) {
        if (!isSession.test(previousDay)) {
            fail(RowFault.NOT_A_SESSION, LocalDate.ofEpochDay(previousDay) + " is not a session");
        } else if (!(ratio > 0 && ratio < Double.POSITIVE_INFINITY)) {
            fail(RowFault.BAD_RATIO, "ratio " + ratio + " of " + symbol);
        } else if (!seen.add(new Key(symbol, previousDay))) {
            fail(
                    RowFault.DUPLICATE,
                    symbol
                            + " has an action after "
                            + LocalDate.ofEpochDay(previousDay)
                            + " already");
        } else {
            return new QuotedAction(symbol, nextSession.applyAsInt(previousDay), ratio);
        }
        return null;
    }
}
