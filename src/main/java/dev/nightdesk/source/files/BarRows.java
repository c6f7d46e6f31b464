package dev.nightdesk.source.files;

import dev.nightdesk.source.BarRules;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The bars of the wanted days. A row of another day costs no more than a look at its date.
final class BarRows extends FileRows<QuotedBar> {

    private static final int SYMBOL = 0;
    private static final int OPEN = 2;
    private static final int VOLUME = 6;

    private final IntPredicate isSession;
    private final double[] values = new double[VOLUME - OPEN + 1];
    private int day;

    BarRows(Table table, IntPredicate wantedDay, IntPredicate isSession) {
        super(table, orUndated(wantedDay));
        this.isSession = isSession;
    }

    @Override
    @Nullable QuotedBar read(Row row) {
        Issue met = issue(row, SYMBOL);
        day = date(row);
        for (int i = 0; i < values.length; i++) {
            values[i] = number(row, OPEN + i);
        }
        return met != null && !isFailed() && isTimely(met) ? sound(met) : null;
    }

    private boolean isTimely(Issue met) {
        if (!isSession.test(day)) {
            fail(RowFault.NOT_A_SESSION, LocalDate.ofEpochDay(day) + " is not a session");
        } else if (met.latestDay() == day) {
            fail(
                    RowFault.DUPLICATE,
                    met.symbol() + " has a bar of " + LocalDate.ofEpochDay(day) + " already");
        }
        return !isFailed();
    }

    private @Nullable QuotedBar sound(Issue met) {
        QuotedBar bar =
                new QuotedBar(
                        met.symbol(), day, values[0], values[1], values[2], values[3], values[4]);
        BarRules.complaint(bar).ifPresent(this::fail);
        return isFailed() ? null : kept(met, bar);
    }

    private QuotedBar kept(Issue met, QuotedBar bar) {
        met.metOn(day);
        BarRules.oddities(bar).forEach(oddity -> wonder(oddity, met));
        return bar;
    }
}
