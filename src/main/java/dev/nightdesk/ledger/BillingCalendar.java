package dev.nightdesk.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// The days and months by which money is counted: those of UTC, in which servers are billed.
public final class BillingCalendar {

    private BillingCalendar() {}

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    public static YearMonth month(Instant at) {
        return YearMonth.from(day(at));
    }

    /// The first instant of a day.
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// The first instant of a month.
    public static Instant start(YearMonth month) {
        return start(month.atDay(1));
    }
}
