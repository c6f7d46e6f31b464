package dev.nightdesk.source;

import dev.nightdesk.market.Fact;

/// A figure and the symbol under which the company filed it.
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param fact the figure
public record QuotedFact(String symbol, Fact fact) {}
