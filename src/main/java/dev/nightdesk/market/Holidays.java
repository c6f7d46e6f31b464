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

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Set;

/// The rules by which the New York Stock Exchange closes or closes early, for the years from 1990
/// on (NYSE Rule 7.2 and its predecessors).
final class Holidays {

    private static final int FIRST_MARTIN_LUTHER_KING_DAY = 1998;
    private static final int FIRST_JUNETEENTH = 2022;

    /// Before, the few early closes were at 14:00 and followed no rule: they are data.
    private static final int FIRST_RULED_EARLY_CLOSES = 1993;

    /// Until then an Independence Day on a Thursday had its early close on the Friday after.
    private static final int FIRST_EARLY_WEDNESDAY = 2013;

    private Holidays() {}

    static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new HashSet<>();
        LocalDate newYear = LocalDate.of(year, JANUARY, 1);
        if (newYear.getDayOfWeek() != SATURDAY) { // the Friday before ends the books of the year
            days.add(observed(newYear));
        }
        if (year >= FIRST_MARTIN_LUTHER_KING_DAY) {
            days.add(nth(3, MONDAY, JANUARY, year));
        }
        days.add(nth(3, MONDAY, FEBRUARY, year));
        days.add(easter(year).minusDays(2));
        days.add(LocalDate.of(year, MAY, 1).with(lastInMonth(MONDAY)));
        if (year >= FIRST_JUNETEENTH) {
            days.add(observed(LocalDate.of(year, JUNE, 19)));
        }
        days.add(observed(LocalDate.of(year, JULY, 4)));
        days.add(nth(1, MONDAY, SEPTEMBER, year));
        days.add(thanksgiving(year));
        days.add(observed(LocalDate.of(year, DECEMBER, 25)));
        return days;
    }

    /// The days that end at 13:00 New York time.
    static Set<LocalDate> earlyCloses(int year) {
        Set<LocalDate> days = new HashSet<>();
        if (year < FIRST_RULED_EARLY_CLOSES) {
            return days;
        }
        days.add(thanksgiving(year).plusDays(1));
        LocalDate christmasEve = LocalDate.of(year, DECEMBER, 24);
        if (beforeFriday(christmasEve)) {
            days.add(christmasEve);
        }
        LocalDate independenceEve = LocalDate.of(year, JULY, 3);
        if (beforeFriday(independenceEve) && !fullWednesday(independenceEve)) {
            days.add(independenceEve);
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
