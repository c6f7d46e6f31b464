package dev.nightdesk.source;

/// A symbol that a listing has given up.
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param lastDay the last epoch day on which it was the listing's
public record FormerSymbol(String symbol, int lastDay) {}
