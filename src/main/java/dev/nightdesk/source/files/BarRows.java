package dev.nightdesk.source.files;

import dev.nightdesk.source.Oddity;
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
        return met != null && !isFailed() && isUsable(met) ? kept(met) : null;
    }

    private boolean isUsable(Issue met) {
        if (!isSession.test(day)) {
            fail(RowFault.NOT_A_SESSION, LocalDate.ofEpochDay(day) + " is not a session");
        } else if (met.latestDay() == day) {
            fail(
                    RowFault.DUPLICATE,
                    met.symbol() + " has a bar of " + LocalDate.ofEpochDay(day) + " already");
        } else if (!arePrices()) {
            fail(RowFault.BAD_PRICE, "a price of " + met.symbol() + " is not above zero");
        } else if (values[1] < values[2]) {
            fail(
                    RowFault.HIGH_BELOW_LOW,
                    "high " + values[1] + " of " + met.symbol() + " is below low " + values[2]);
        } else if (!(values[4] >= 0 && values[4] < Double.POSITIVE_INFINITY)) {
            fail(RowFault.BAD_VOLUME, "volume " + values[4] + " of " + met.symbol());
        } else {
            return true;
        }
        return false;
    }

    private boolean arePrices() {
        for (int i = 0; i < 4; i++) {
            if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return true;
    }

    private QuotedBar kept(Issue met) {
        met.metOn(day);
        QuotedBar bar =
                new QuotedBar(
                        met.symbol(), day, values[0], values[1], values[2], values[3], values[4]);
        wonder(bar, met);
        return bar;
    }

    private void wonder(QuotedBar bar, Issue met) {
        if (bar.open() < bar.low() || bar.open() > bar.high()) {
            wonder(Oddity.OPEN_OUTSIDE_RANGE, met, " opened outside of its range");
        }
        if (bar.close() < bar.low() || bar.close() > bar.high()) {
            wonder(Oddity.CLOSE_OUTSIDE_RANGE, met, " closed outside of its range");
        }
        if (bar.volume() == 0) {
            wonder(Oddity.NO_VOLUME, met, " was not traded");
        }
    }
}
