package dev.nightdesk.market;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Month.DECEMBER;
import static java.time.Month.FEBRUARY;
import static java.time.Month.JANUARY;
import static java.time.Month.JULY;
import static java.time.Month.JUNE;
import static java.time.Month.MAY;
import static java.time.Month.NOVEMBER;
import static java.time.Month.SEPTEMBER;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import dev.nightdesk.market.Closure.Closed;
import dev.nightdesk.market.Closure.EarlyClose;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rules by which the New York Stock Exchange closes or closes early, for the years from 1990
/// on (NYSE Rule 7.2 and its predecessors).
final class Holidays {

    private static final LocalTime EARLY_CLOSING = LocalTime.of(13, 0);
    private static final int FIRST_MARTIN_LUTHER_KING_DAY = 1998;
    private static final int FIRST_JUNETEENTH = 2022;

    /// Before, the few early closes were at 14:00 and followed no rule: they are data.
    private static final int FIRST_RULED_EARLY_CLOSES = 1993;

    /// Until then an Independence Day on a Thursday had its early close on the Friday after.
    private static final int FIRST_EARLY_WEDNESDAY = 2013;

    private Holidays() {}

    /// The days of a year without a session or with a short one.
    static List<Closure> of(int year) {
        List<Closure> days = new ArrayList<>();
        closed(year).forEach((day, name) -> days.add(new Closed(day, name)));
        early(year).forEach((day, name) -> days.add(new EarlyClose(day, EARLY_CLOSING, name)));
        return days;
    }

    private static Map<LocalDate, String> closed(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        LocalDate newYear = LocalDate.of(year, JANUARY, 1);
        if (newYear.getDayOfWeek() != SATURDAY) { // the Friday before ends the books of the year
            days.put(observed(newYear), "New Year's Day");
        }
        if (year >= FIRST_MARTIN_LUTHER_KING_DAY) {
            days.put(nth(3, MONDAY, JANUARY, year), "Martin Luther King Jr. Day");
        }
        days.put(nth(3, MONDAY, FEBRUARY, year), "Washington's Birthday");
        days.put(easter(year).minusDays(2), "Good Friday");
        days.put(LocalDate.of(year, MAY, 1).with(lastInMonth(MONDAY)), "Memorial Day");
        if (year >= FIRST_JUNETEENTH) {
            days.put(observed(LocalDate.of(year, JUNE, 19)), "Juneteenth");
        }
        days.put(observed(LocalDate.of(year, JULY, 4)), "Independence Day");
        days.put(nth(1, MONDAY, SEPTEMBER, year), "Labor Day");
        days.put(thanksgiving(year), "Thanksgiving Day");
        days.put(observed(LocalDate.of(year, DECEMBER, 25)), "Christmas Day");
        return days;
    }

    private static Map<LocalDate, String> early(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        if (year < FIRST_RULED_EARLY_CLOSES) {
            return days;
        }
        days.put(thanksgiving(year).plusDays(1), "Day after Thanksgiving");
        LocalDate christmasEve = LocalDate.of(year, DECEMBER, 24);
        if (beforeFriday(christmasEve)) {
            days.put(christmasEve, "Christmas Eve");
        }
        LocalDate independenceEve = LocalDate.of(year, JULY, 3);
        if (beforeFriday(independenceEve) && !fullWednesday(independenceEve)) {
            days.put(independenceEve, "Eve of Independence Day");
        }
        return days;
    }

    private static boolean fullWednesday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.WEDNESDAY && day.getYear() < FIRST_EARLY_WEDNESDAY;
    }

    /// A Friday eve is itself the observed holiday of a Saturday.
    private static boolean beforeFriday(LocalDate day) {
        return day.getDayOfWeek().compareTo(FRIDAY) < 0;
    }

    private static LocalDate thanksgiving(int year) {
        return nth(4, THURSDAY, NOVEMBER, year);
    }

    private static LocalDate nth(int n, DayOfWeek weekday, Month month, int year) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, weekday));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /// Gregorian Easter Sunday: the anonymous algorithm in Meeus, Astronomical Algorithms (1991),
    /// chapter 8.
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
