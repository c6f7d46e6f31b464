package dev.nightdesk.ledger;

import java.math.BigDecimal;

/// Up to which share of the cap money may be committed.
///
/// @param optional by calls that can be done without, a fraction above 0
/// @param priced by anything with a price, a fraction of at most 1
public record Brakes(BigDecimal optional, BigDecimal priced) {

    public Brakes {
        boolean rising = optional.compareTo(priced) <= 0 && priced.compareTo(BigDecimal.ONE) <= 0;
        if (optional.signum() <= 0 || !rising) {
            throw new IllegalArgumentException(
                    "not 0 < optional <= priced <= 1: " + optional + ", " + priced);
        }
    }

    Usd line(Usd cap, boolean needed) {
        return Usd.atMost(cap.dollars().multiply(share(needed)));
    }

    BigDecimal share(boolean needed) {
        return needed ? priced : optional;
    }
}
