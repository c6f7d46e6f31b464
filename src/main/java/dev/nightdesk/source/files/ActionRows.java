package dev.nightdesk.source.files;

import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads corporate actions. Of several rows for one symbol and day the first counts: repeated
/// deliveries are a fault of real files, two actions on one day would come as one ratio.
final class ActionHandler extends RowHandler<QuotedAction> {

    private static final int SYMBOL = 0;
    private static final int PREVIOUS_DATE = 1;

    private record Key(String symbol, int day) {}

    private final IntPredicate isSession;
    private final IntUnaryOperator nextSession;
    private final Set<Key> seen = new HashSet<>();
    private @Nullable Issue issue;
    private int previousDay;
    private double ratio;

    ActionHandler(Table table, IntPredicate isSession, IntUnaryOperator nextSession) {
        super(table);
        this.isSession = isSession;
        this.nextSession = nextSession;
    }

    @Override
    void begin() {
        issue = null;
    }

    @Override
    void field(int slot, char[] buffer, int offset, int length) {
        switch (slot) {
            case SYMBOL -> issue = issue(buffer, offset, length);
            case PREVIOUS_DATE -> previousDay = day(buffer, offset, length);
            default -> ratio = number(buffer, offset, length);
        }
    }

    @Override
    @Nullable QuotedAction row() {
        return issue == null ? null : action(issue.symbol());
    }

    private @Nullable QuotedAction action(String symbol) {
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
