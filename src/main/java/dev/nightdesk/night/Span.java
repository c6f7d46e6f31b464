package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;

/// The days for which a night can look at sessions before and after them.
final class Span {

    private static final LocalDate FIRST = TradingCalendar.FIRST.plusYears(3);
    private static final LocalDate LAST = TradingCalendar.LAST.minusDays(30);

    private Span() {}

    /// That day.
    ///
    /// @throws Refused if it is too near to the calendar's ends, or beyond them
    static LocalDate known(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new Refused(
                    Objection.DAY,
                    day + " is outside of what can be run",
                    "give a day from %s to %s: nightdesk run nightly --session 2016-06-30"
                            .formatted(FIRST, LAST));
        }
        return day;
    }
}
