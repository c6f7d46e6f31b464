package dev.nightdesk.ledger;

import java.time.Instant;
import java.util.List;

/// What became of the wish to call a provider. Nobody calls without having reserved.
public sealed interface Reservation
        permits Reservation.Reserved,
                Reservation.Blocked,
                Reservation.Unaffordable,
                Decision.Later,
                Decision.Spent {

    /// Calls that are counted, whether or not they are ever made.
    ///
    /// @param calls ids, one for each of the first wishes, in their order; at least one
    record Reserved(List<Long> calls) implements Reservation {

        public Reserved {
            calls = List.copyOf(calls);
        }
    }

    /// The provider is not to be called at all for a while.
    ///
    /// @param until the first instant at which it may be called again
    /// @param reason for people
    record Blocked(Instant until, String reason) implements Reservation {}

    /// The month's money does not permit it.
    ///
    /// @param budget of the month
    /// @param spent on calls of the month so far
    /// @param needed whether the call cannot be done without; if not, one that cannot may still be
    ///   affordable
    /// @param next when there is new money
    record Unaffordable(Budget budget, Usd spent, boolean needed, Instant next)
            implements Reservation {

        /// Such as `budget: 48.00 of 50.00 dollars are committed this month (96.0 %): no call with
        /// a price above 95.0 %`.
        public String words() {
            Brake brake = needed ? Brake.PRICED : Brake.OPTIONAL;
            return "budget: %s: %s".formatted(budget.words(spent), budget.words(brake));
        }
    }
}
