package dev.nightdesk.source;

import dev.nightdesk.market.ListingKind;
import java.util.List;

/// A listing as its market names it.
///
/// @param symbol as the market writes it on the last day of the range asked for, a valid
///   [dev.nightdesk.market.Ticker]
/// @param name of the company or the instrument, empty if the market gives none
/// @param kind as the market states it, else as symbol and name tell
/// @param firstDay epoch day of its first row in the range asked for
/// @param lastDay epoch day of its last row in the range asked for
/// @param formerly symbols that it gave up by then, earliest first, also those of before the range;
///   empty where the market does not tell
public record DeliveredListing(
        String symbol,
        String name,
        ListingKind kind,
        int firstDay,
        int lastDay,
        List<FormerSymbol> formerly) {

    public DeliveredListing {
        formerly = List.copyOf(formerly);
    }
}
