package dev.nightdesk.market;

/// One listing's day as traded.
///
/// @param instrumentId permanent id of the listing
/// @param day epoch day of the session
/// @param open US dollars
/// @param high US dollars
/// @param low US dollars
/// @param close US dollars
/// @param volume shares, ≥ 0, may be fractional
public record Bar(
        int instrumentId,
        int day,
        double open,
        double high,
        double low,
        double close,
        double volume) {}
