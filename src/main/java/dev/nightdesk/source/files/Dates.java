package dev.nightdesk.source.files;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads dates such as `2016-06-30` without building a String, as epoch days.
final class Dates {

    /// Epoch day of 1900-01-01; earlier dates are not dates of this market.
    static final int EARLIEST = -25567;

    /// Epoch day of 2199-12-31.
    static final int LATEST = 84005;

    /// What [#day] returns for something that is no date, outside of the range of dates.
    static final int NONE = Integer.MIN_VALUE;

    private static final int LENGTH = 10;

    private Dates() {}

    static int day(char[] buffer, int offset, int length) {
        if (length != LENGTH || buffer[offset + 4] != '-' || buffer[offset + 7] != '-') {
            return NONE;
        }
        int year = digits(buffer, offset, 4);
        int month = digits(buffer, offset + 5, 2);
        int day = digits(buffer, offset + 8, 2);
        return year < 1900 || year > 2199 || month < 1 || day < 1 ? NONE : day(year, month, day);
    }

    private static int day(int year, int month, int day) {
        try {
            return (int) LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    /// The number in so many digits, negative if one of them is none.
    private static int digits(char[] buffer, int offset, int length) {
        int number = 0;
        for (int i = offset; i < offset + length; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
