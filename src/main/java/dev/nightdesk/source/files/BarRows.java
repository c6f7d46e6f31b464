package dev.nightdesk.source.files;

import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Reads the bars of the wanted days.
final class BarHandler extends RowHandler<QuotedBar> {

    private static final int SYMBOL = 0;
    private static final int DATE = 1;
    private static final int OPEN = 2;
    private static final int VOLUME = 6;

    private final IntPredicate wantedDay;
    private final IntPredicate isSession;
    private final double[] values = new double[VOLUME - OPEN + 1];
    private @Nullable Issue issue;
    private int day;
    private boolean wanted;

    BarHandler(Table table, IntPredicate wantedDay, IntPredicate isSession) {
        super(table);
        this.wantedDay = wantedDay;
        this.isSession = isSession;
    }

    @Override
    void begin() {
        wanted = true;
    }

    @Override
    void field(int slot, char[] buffer, int offset, int length) {
        if (slot == SYMBOL) {
            issue = issue(buffer, offset, length);
        } else if (slot == DATE) {
            day = day(buffer, offset, length);
            wanted = day == Dates.NONE || wantedDay.test(day);
        } else if (wanted) {
            values[slot - OPEN] = number(buffer, offset, length);
        }
    }

    @Override
    boolean isWanted() {
        return wanted;
    }

    @Override
    @Nullable QuotedBar row() {
        Issue met = issue;
        return met != null && isUsable(met) ? kept(met) : null;
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
        wonder(bar);
        return bar;
    }

    private void wonder(QuotedBar bar) {
        if (bar.open() < bar.low() || bar.open() > bar.high()) {
            wonder(Oddity.OPEN_OUTSIDE_RANGE, bar.symbol() + " opened outside of its range");
        }
        if (bar.close() < bar.low() || bar.close() > bar.high()) {
            wonder(Oddity.CLOSE_OUTSIDE_RANGE, bar.symbol() + " closed outside of its range");
        }
        if (bar.volume() == 0) {
            wonder(Oddity.NO_VOLUME, bar.symbol() + " was not traded");
        }
    }
}
