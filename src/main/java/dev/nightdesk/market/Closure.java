package dev.nightdesk.market;

import java.time.LocalDate;
import java.time.LocalTime;

/// A day on which the exchange closes, wholly or early, although no rule says so.
public sealed interface Closure {

    LocalDate date();

    /// For people, such as "Hurricane Sandy".
    String reason();

    /// No session at all.
    record Closed(LocalDate date, String reason) implements Closure {}

    /// A session that ends early.
    ///
    /// @param close New York time at which it ends
    record EarlyClose(LocalDate date, LocalTime close, String reason) implements Closure {}

    /// One line of a closures file: `date,kind,close,reason`, the kind `CLOSED` (no close given) or
    /// `EARLY_CLOSE`; the reason may contain commas.
    static Closure parse(String line) {
        String[] field = line.split(",", 4);
        if (field.length != 4) {
            throw new IllegalArgumentException("date,kind,close,reason expected: " + line);
        }
        LocalDate date = LocalDate.parse(field[0]);
        return switch (field[1]) {
            case "CLOSED" -> new Closed(date, field[3]);
            case "EARLY_CLOSE" -> new EarlyClose(date, LocalTime.parse(field[2]), field[3]);
            default ->
                    throw new IllegalArgumentException("CLOSED or EARLY_CLOSE expected: " + line);
        };
    }
}
