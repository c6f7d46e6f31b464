package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// A time, and what is known by then.
record Moment(Instant instant, TradingCalendar calendar) {

    /// In New York, of the next day: from then on the free plan delivers a day's bars.
    private static final LocalTime RELEASE = LocalTime.of(0, 15);

    /// In New York: from then on a day's filings are public.
    private static final LocalTime DISSEMINATED = LocalTime.of(22, 0);

    ZonedDateTime local() {
        return instant.atZone(TradingCalendar.NEW_YORK);
    }

    /// In New York.
    LocalDate date() {
        return local().toLocalDate();
    }

    /// Epoch day of [#date()].
    int today() {
        return day(date());
    }

    /// The latest session that has begun; registries are as of it.
    LocalDate session() {
        LocalDate date = date();
        boolean isOpen =
                calendar.isSession(date) && !instant.isBefore(calendar.opening(date).toInstant());
        return isOpen ? date : calendar.previous(date);
    }

    /// The latest session that is over.
    LocalDate closed() {
        return calendar.latestClosed(instant, Duration.ZERO);
    }

    /// Whether the bars of a day are released.
    boolean hasReleased(LocalDate day) {
        ZonedDateTime release = day.plusDays(1).atTime(RELEASE).atZone(TradingCalendar.NEW_YORK);
        return !instant.isBefore(release.toInstant());
    }

    /// Whether the next session has begun, by when yesterday's mistakes are corrected.
    boolean isSettled(LocalDate day) {
        return !instant.isBefore(calendar.opening(calendar.next(day)).toInstant());
    }

    /// The last day whose filings are public.
    LocalDate filedThrough() {
        LocalDate date = date();
        return local().toLocalTime().isBefore(DISSEMINATED) ? date.minusDays(1) : date;
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
