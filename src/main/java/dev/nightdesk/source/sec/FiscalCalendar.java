package dev.nightdesk.source.sec;

import dev.nightdesk.market.FiscalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// When a company's fiscal years end, as far as its filings have told, and so which fiscal period a
/// day is the end of: as many quarters of a year after the nearest end of a year, or before it.
final class FiscalCalendar {

    private static final double QUARTER_DAYS = 365.25 / 4;

    /// Beyond what calendars of 12- and 16-week quarters deviate, 22 days.
    private static final int SLACK_DAYS = 25;

    /// A fiscal year of 52 or 53 weeks may end in the first days of the next calendar year.
    private static final int INTO_JANUARY = 10;

    private static final List<FiscalPeriod> BY_QUARTERS_LEFT =
            List.of(FiscalPeriod.Q4, FiscalPeriod.Q3, FiscalPeriod.Q2, FiscalPeriod.Q1);

    private final TreeSet<Integer> yearEnds = new TreeSet<>();

    /// @param period whose quarter four is a year where a whole year is meant
    /// @param year the calendar year in which the fiscal year ends; retailers may call it by the
    ///   year before
    record Label(FiscalPeriod period, int year) {}

    /// Learns from an annual report, and from a quarterly one as long as there was none.
    void learn(Filing filing) {
        OptionalInt end = filing.yearEnd();
        if (end.isEmpty() && yearEnds.isEmpty()) {
            end = filing.yearEndBefore();
        }
        end.ifPresent(yearEnds::add);
    }

    /// Empty if no fiscal period of that length ends on that day. Twelve months that are no fiscal
    /// year are none.
    Optional<Label> label(Span span) {
        return yearEnds.isEmpty() ? Optional.empty() : label(span, nearest(span.end()));
    }

    private int nearest(int day) {
        Integer before = yearEnds.floor(day);
        Integer after = yearEnds.ceiling(day);
        if (before == null || after == null) {
            return before == null ? yearEnds.first() : before;
        }
        return day - before <= after - day ? before : after;
    }

    private static Optional<Label> label(Span span, int yearEnd) {
        int days = span.end() - yearEnd;
        int quarters = (int) Math.round(days / QUARTER_DAYS);
        int left = Math.floorMod(-quarters, 4);
        boolean isEnd = Math.abs(days - quarters * QUARTER_DAYS) <= SLACK_DAYS;
        return isEnd && (left == 0 || span.length() != Span.Length.YEAR)
                ? Optional.of(new Label(period(span, left), year(span, left)))
                : Optional.empty();
    }

    private static FiscalPeriod period(Span span, int left) {
        boolean isYear = left == 0 && span.length() != Span.Length.QUARTER;
        return isYear ? FiscalPeriod.FY : BY_QUARTERS_LEFT.get(left);
    }

    private static int year(Span span, int left) {
        long end = span.end() + Math.round(left * QUARTER_DAYS) - INTO_JANUARY;
        return LocalDate.ofEpochDay(end).getYear();
    }
}
