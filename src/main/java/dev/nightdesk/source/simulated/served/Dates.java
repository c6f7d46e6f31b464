package dev.nightdesk.source.simulated.served;

import java.time.LocalDate;
import java.util.stream.IntStream;

/// Dates as providers write them, ready-made.
final class Dates {

    private static final int FIRST = Moment.day(LocalDate.of(2015, 1, 1));
    private static final int LAST = Moment.day(LocalDate.of(2031, 12, 31));

    private static final String[] ISO =
            IntStream.rangeClosed(FIRST, LAST)
                    .mapToObj(day -> LocalDate.ofEpochDay(day).toString())
                    .toArray(String[]::new);

    private Dates() {}

    /// Such as `2026-11-20`.
    static String iso(int day) {
        return day >= FIRST && day <= LAST
                ? ISO[day - FIRST]
                : LocalDate.ofEpochDay(day).toString();
    }

    /// Such as `20261120`.
    static String plain(int day) {
        return iso(day).replace("-", "");
    }
}
