package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.util.Optional;

/// The days for which a night can look at sessions before and after them.
final class Span {

    private static final LocalDate FIRST = TradingCalendar.FIRST.plusYears(3);
    private static final LocalDate LAST = TradingCalendar.LAST.minusDays(30);

    private Span() {}

    /// Checks the span of a job.
    ///
    /// @throws Refused if it is none
    static void check(String job, Optional<LocalDate> from, Optional<LocalDate> to) {
        LocalDate first = known(from.orElseThrow(() -> none(job)));
        LocalDate last = known(to.orElseThrow(() -> none(job)));
        if (last.isBefore(first)) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--to " + last + " is before --from " + first,
                    "give the earlier day to --from: nightdesk run %s --from %s --to %s"
                            .formatted(job, last, first));
        }
    }

    private static Refused none(String job) {
        return new Refused(
                Objection.OPTIONS,
                "a %s needs a span of days".formatted(job),
                "nightdesk run %s --from 2015-03-20 --to 2016-06-29".formatted(job));
    }

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
