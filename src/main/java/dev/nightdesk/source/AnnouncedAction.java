package dev.nightdesk.source;

/// A split or a dividend as its provider announces it.
public sealed interface AnnouncedAction {

    /// A valid [dev.nightdesk.market.Ticker].
    String symbol();

    /// Epoch day of the first session that trades without the entitlement.
    int exDay();

    /// A split.
    ///
    /// @param from shares before, above 0
    /// @param to shares after, above 0; prices before the ex-day are multiplied by from ÷ to
    record AnnouncedSplit(String symbol, int exDay, double from, double to)
            implements AnnouncedAction {}

    /// A dividend in cash.
    ///
    /// @param cash US dollars a share as paid then, above 0
    record AnnouncedDividend(String symbol, int exDay, double cash) implements AnnouncedAction {}
}
