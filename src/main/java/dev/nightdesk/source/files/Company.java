package dev.nightdesk.source.files;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.ListingKinds;

/// A row of the symbols file.
///
/// @param name with entities decoded, empty if unknown
/// @param kind as the file words it, empty if it does not
record Company(String name, String kind) {

    static final Company UNKNOWN = new Company("", "");

    ListingKind kindOf(String symbol) {
        return ListingKinds.named(kind).orElseGet(() -> ListingKinds.of(symbol, name));
    }
}
