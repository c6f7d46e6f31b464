package dev.nightdesk.ledger;

/// The calls to a provider in a month so far.
///
/// @param calls reserved, whether or not they were made
/// @param today those of them on the last day
/// @param spent what they cost when they were reserved
/// @param spentToday what those of the last day cost
public record CallUse(String provider, int calls, int today, Usd spent, Usd spentToday) {

    /// Nothing.
    public static CallUse none(String provider) {
        return new CallUse(provider, 0, 0, Usd.ZERO, Usd.ZERO);
    }

    /// The same calls, had each cost so much.
    public CallUse at(Usd price) {
        return new CallUse(provider, calls, today, price.times(calls), price.times(today));
    }
}
