package dev.nightdesk.source;

import dev.nightdesk.market.ListingKind;
import java.util.Optional;
import java.util.OptionalInt;

/// Securities as directories tell them.
public final class Securities {

    private Securities() {}

    /// Of which no more than this is told.
    public static ListedSecurity security(String symbol, String name, ListingKind kind) {
        return new ListedSecurity(
                symbol,
                name,
                Optional.of(kind),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
