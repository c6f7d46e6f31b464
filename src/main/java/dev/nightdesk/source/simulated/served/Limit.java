package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

/// How many calls a provider allows.
sealed interface Limit {

    /// So many within any stretch of time of one length.
    ///
    /// @param calls at most
    /// @param window the length
    record Sliding(int calls, Duration window) implements Limit {}

    /// So many on a day of New York.
    ///
    /// @param calls at most
    record Daily(int calls) implements Limit {}

    int calls();

    /// Whether another call is one too many.
    default boolean isReached(Collection<Instant> admitted, Instant now) {
        return admitted.stream().filter(counts(now)).count() >= calls();
    }

    /// Which earlier calls count now.
    default Predicate<Instant> counts(Instant now) {
        return switch (this) {
            case Sliding sliding -> call -> call.isAfter(now.minus(sliding.window()));
            case Daily daily -> call -> date(call).equals(date(now));
        };
    }

    private static LocalDate date(Instant time) {
        return time.atZone(TradingCalendar.NEW_YORK).toLocalDate();
    }
}
