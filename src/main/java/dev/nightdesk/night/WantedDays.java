package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.Set;
import java.util.function.IntPredicate;

/// Which days of a source a fetch asks for, given the sessions it is for.
final class WantedDays {

    private final TradingCalendar calendar;
    private final Set<LocalDate> sessions;

    WantedDays(TradingCalendar calendar, Set<LocalDate> sessions) {
        this.calendar = calendar;
        this.sessions = sessions;
    }

    /// The sessions; and between them the days without a session, so that stray rows dated on those
    /// are counted.
    IntPredicate ofBars() {
        BitSet days = new BitSet();
        if (sessions.size() > 1) {
            days.set(first(), last());
            calendar.sessions(Collections.min(sessions), Collections.max(sessions))
                    .forEach(session -> days.clear(PlanStep.day(session)));
        }
        sessions.forEach(session -> days.set(PlanStep.day(session)));
        return day -> day >= 0 && days.get(day);
    }

    /// Days after the session before the first one wanted, to the last one wanted: what came on a
    /// weekend belongs to the session that follows.
    IntPredicate ofNews() {
        if (sessions.isEmpty()) {
            return day -> false;
        }
        int after = calendar.previous(first());
        int last = last();
        return day -> day > after && day <= last;
    }

    private int first() {
        return PlanStep.day(Collections.min(sessions));
    }

    private int last() {
        return PlanStep.day(Collections.max(sessions));
    }
}
