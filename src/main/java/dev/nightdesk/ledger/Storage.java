package dev.nightdesk.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The copy of everything that is kept elsewhere.
///
/// @param place name of the one we use
/// @param gigabytes kept there, ≥ 0
/// @param places that could be used, by name
public record Storage(String place, BigDecimal gigabytes, Map<String, Place> places) {

    public Storage {
        if (gigabytes.signum() < 0) {
            throw new IllegalArgumentException("gigabytes below zero: " + gigabytes);
        }
        places = Ordered.copyOf(places);
        Ordered.expect(places, place);
    }

    /// Where a copy can be kept.
    ///
    /// @param what for people
    /// @param free gigabytes that cost nothing
    /// @param prices of a gigabyte and month, ascending
    public record Place(String what, BigDecimal free, List<Price> prices) {

        public Place {
            prices = Price.ascending(what, prices);
        }
    }

    Place chosen() {
        return Ordered.get(places, place);
    }

    /// Gigabytes that cost something.
    BigDecimal charged() {
        return gigabytes.subtract(chosen().free()).max(BigDecimal.ZERO);
    }

    Storage with(String other) {
        return new Storage(other, gigabytes, places);
    }
}
