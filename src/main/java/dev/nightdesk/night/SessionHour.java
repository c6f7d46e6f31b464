package dev.nightdesk.night;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.nightdesk.market.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// A moment of the day of a session: `open`, `close`, or a time in New York such as `07:30`.
public sealed interface SessionHour {

    /// When it is on the day of a session.
    ///
    /// @param session a session, else [IllegalArgumentException]
    Instant on(LocalDate session, TradingCalendar calendar);

    /// What the exchange rings.
    enum Bell implements SessionHour {
        OPEN {
            @Override
            public Instant on(LocalDate session, TradingCalendar calendar) {
                return calendar.opening(session).toInstant();
            }
        },
        CLOSE {
            @Override
            public Instant on(LocalDate session, TradingCalendar calendar) {
                return calendar.closing(session).toInstant();
            }
        };

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The same on every day.
    record Time(LocalTime time) implements SessionHour {

        @Override
        public Instant on(LocalDate session, TradingCalendar calendar) {
            return session.atTime(time).atZone(TradingCalendar.NEW_YORK).toInstant();
        }

        @Override
        public String toString() {
            return time.toString();
        }
    }

    /// Reads it as it stands in a definition.
    ///
    /// @throws IllegalArgumentException if the words are none of the above
    @JsonCreator
    static SessionHour parse(String words) {
        return switch (words) {
            case "open" -> Bell.OPEN;
            case "close" -> Bell.CLOSE;
            default -> time(words);
        };
    }

    private static SessionHour time(String words) {
        try {
            return new Time(LocalTime.parse(words));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + words + "' is neither 'open' nor 'close' nor a time like '07:30'", e);
        }
    }
}
