package dev.nightdesk.source;

/// How many analysts recommend what.
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param period epoch day of the first of the month that it is of
public record AnalystTrend(
        String symbol, int period, int strongBuy, int buy, int hold, int sell, int strongSell) {}
