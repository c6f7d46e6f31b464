package dev.nightdesk.source.simulated;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// The sessions of the simulated world, counted from 0.
final class Sessions {

    /// Sessions in a year, about.
    static final int YEAR = 252;

    private static final LocalTime REGULAR_CLOSE = LocalTime.of(16, 0);

    private final int[] days;
    private final BitSet early = new BitSet();

    Sessions(TradingCalendar calendar) {
        List<LocalDate> sessions = calendar.sessions(SimulatedMarket.FIRST, TradingCalendar.LAST);
        days = sessions.stream().mapToInt(day -> Math.toIntExact(day.toEpochDay())).toArray();
        for (int at = 0; at < days.length; at++) {
            LocalTime close = calendar.closing(sessions.get(at)).toLocalTime();
            early.set(at, close.isBefore(REGULAR_CLOSE));
        }
    }

    int count() {
        return days.length;
    }

    /// Epoch day of a session.
    int day(int at) {
        return days[at];
    }

    LocalDate date(int at) {
        return LocalDate.ofEpochDay(days[at]);
    }

    boolean closesEarly(int at) {
        return early.get(at);
    }

    /// The first session on or after an epoch day, [#count()] if there is none.
    int from(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    /// How many sessions there are up to an epoch day, this day included.
    int upTo(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Epoch days of sessions from one to before another.
    int[] days(int from, int until) {
        return Arrays.copyOfRange(days, from, until);
    }

    /// The sessions whose epoch day is wanted.
    BitSet wanted(IntPredicate wantedDay) {
        BitSet wanted = new BitSet();
        for (int at = 0; at < days.length; at++) {
            wanted.set(at, wantedDay.test(days[at]));
        }
        return wanted;
    }
}
