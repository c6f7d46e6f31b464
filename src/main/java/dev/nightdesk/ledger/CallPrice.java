package dev.nightdesk.ledger;

import java.util.List;

/// What a provider takes for a call.
///
/// @param what the plan that we are on, for people
/// @param prices of a call, ascending
public record CallPrice(String what, List<Price> prices) {

    public CallPrice {
        prices = Price.ascending(what, prices);
    }
}
