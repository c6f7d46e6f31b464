package dev.nightdesk.source;

/// One of a provider's own metrics of a company.
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param name the provider's own, such as `epsTTM`
/// @param value in the provider's own unit
public record QuotedMetric(String symbol, String name, double value) {}
