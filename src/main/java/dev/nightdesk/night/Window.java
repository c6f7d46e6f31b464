package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.check.Bound;
import java.time.Instant;
import java.time.LocalDate;

/// Hours of every session, in New York, in which another number of partitions is at work at a time.
///
/// @param from their beginning
/// @param to their end, which does not belong to them
/// @param concurrency partitions at a time
public record Window(SessionHour from, SessionHour to, int concurrency) {

    public Window {
        Bound.atLeast(1, "concurrency", concurrency);
        if (from.equals(to) || isBackwards(from, to)) {
            throw new IllegalArgumentException(
                    "a window must end after it begins, on the same day: " + from + " to " + to);
        }
    }

    private static boolean isBackwards(SessionHour from, SessionHour to) {
        return from instanceof SessionHour.Time begin
                && to instanceof SessionHour.Time end
                && begin.time().isAfter(end.time());
    }

    /// Never on a day without a session.
    boolean contains(Instant now, TradingCalendar calendar) {
        LocalDate day = now.atZone(TradingCalendar.NEW_YORK).toLocalDate();
        return calendar.isSession(day)
                && !now.isBefore(from.on(day, calendar))
                && now.isBefore(to.on(day, calendar));
    }
}
