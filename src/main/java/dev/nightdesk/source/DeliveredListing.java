package dev.nightdesk.source;

import dev.nightdesk.market.ListingKind;

/// A listing as its market names it.
///
/// @param symbol as the market writes it, a valid [dev.nightdesk.market.Ticker]
/// @param name of the company or the instrument, empty if the market gives none
/// @param kind as the market states it, else as symbol and name tell
/// @param firstDay epoch day of its first row in the range asked for
/// @param lastDay epoch day of its last row in the range asked for
public record DeliveredListing(
        String symbol, String name, ListingKind kind, int firstDay, int lastDay) {}
