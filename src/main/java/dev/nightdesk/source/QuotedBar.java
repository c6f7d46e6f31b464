package dev.nightdesk.source;

/// One session of one listing as its source quotes it. Real sources quote a close or an open
/// outside of low..high now and then; such rows are delivered, and counted as an [Oddity].
///
/// @param symbol a valid [dev.nightdesk.market.Ticker]
/// @param day epoch day of a session
/// @param open US dollars, above 0
/// @param high US dollars, at least low
/// @param low US dollars, above 0
/// @param close US dollars, above 0
/// @param volume shares, at least 0
public record QuotedBar(
        String symbol,
        int day,
        double open,
        double high,
        double low,
        double close,
        double volume) {}
