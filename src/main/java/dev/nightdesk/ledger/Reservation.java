package dev.nightdesk.ledger;

import java.time.Instant;
import java.util.List;

/// What became of the wish to call a provider. Nobody calls without having reserved.
public sealed interface Reservation
        permits Reservation.Reserved, Reservation.Blocked, Decision.Later, Decision.Spent {

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
}
