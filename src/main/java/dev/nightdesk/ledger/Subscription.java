package dev.nightdesk.ledger;

import java.util.List;

/// Something that is paid whether or not it is used.
///
/// @param what for people
/// @param per how long a price is for
/// @param prices ascending
public record Subscription(String what, Per per, List<Price> prices) {

    public Subscription {
        prices = Price.ascending(what, prices);
    }

    /// A month, or the twelve of a year, of which each costs the same.
    public enum Per {
        MONTH(12),
        YEAR(1);

        private final int perYear;

        Per(int perYear) {
            this.perYear = perYear;
        }

        int perYear() {
            return perYear;
        }
    }
}
