package dev.nightdesk.source.files;

import java.time.YearMonth;

/// Reads dates such as `2016-06-30` as epoch days, without an object per date.
final class Dates {

    /// Epoch day of 1900-01-01; earlier dates are not dates of this market.
    static final int EARLIEST = -25567;

    /// Epoch day of 2199-12-31.
    static final int LATEST = 84005;

    /// What [#day] returns for something that is no date, outside of the range of dates.
    static final int NONE = Integer.MIN_VALUE;

    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /// The first day of each month, one month further than the last.
    private static final int[] MONTHS = months();

    private Dates() {}

    static int day(char[] buffer, int offset, int length) {
        if (length != LENGTH || buffer[offset + 4] != '-' || buffer[offset + 7] != '-') {
            return NONE;
        }
        int year = digits(buffer, offset, 4);
        int month = digits(buffer, offset + 5, 2);
        int day = digits(buffer, offset + 8, 2);
        boolean isMonth = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
        return isMonth ? day((year - FIRST_YEAR) * 12 + month - 1, day) : NONE;
    }

    private static int day(int month, int day) {
        boolean isDay = day >= 1 && day <= MONTHS[month + 1] - MONTHS[month];
        return isDay ? MONTHS[month] + day - 1 : NONE;
    }

    /// The number in so many digits, negative if one of them is none.
    private static int digits(char[] buffer, int offset, int length) {
        int number = 0;
        for (int at = offset; at < offset + length; at++) {
            int digit = buffer[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int[] months() {
        int[] days = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];
        YearMonth month = YearMonth.of(FIRST_YEAR, 1);
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) month.plusMonths(i).atDay(1).toEpochDay();
        }
        return days;
    }
}
