package dev.nightdesk.source;

/// A split or a dividend as its source quotes it, not yet told apart.
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param exDay epoch day of the first session that trades without the entitlement
/// @param ratio what prices before that day are multiplied by, finite and above 0
public record QuotedAction(String symbol, int exDay, double ratio) {}
