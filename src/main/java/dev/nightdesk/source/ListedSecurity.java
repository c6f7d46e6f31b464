package dev.nightdesk.source;

import dev.nightdesk.market.ListingKind;
import java.util.Optional;
import java.util.OptionalInt;

/// A security as one directory knows it. What the directory does not tell is empty; several
/// directories together make a listing.
///
/// @param symbol in the consolidated tape's form (`BRK.B`, `BACpB`), a valid
///   [dev.nightdesk.market.Ticker]
/// @param name empty if the directory gives none
/// @param kind if the directory states it or the name tells
/// @param figi of the share class, else of the security: stays when the symbol changes
/// @param cik of the company at the SEC
/// @param firstDay epoch day of its listing
/// @param lastDay epoch day of its delisting; empty while it is listed
public record ListedSecurity(
        String symbol,
        String name,
        Optional<ListingKind> kind,
        Optional<String> figi,
        OptionalInt cik,
        OptionalInt firstDay,
        OptionalInt lastDay) {

    /// Of which only symbol and name are known.
    public static ListedSecurity of(String symbol, String name) {
        return new ListedSecurity(
                symbol,
                name,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
