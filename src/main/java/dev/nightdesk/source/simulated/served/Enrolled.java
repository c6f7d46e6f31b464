package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.simulated.SimulatedListing;
import java.util.Locale;
import java.util.OptionalInt;

/// A listing with the numbers that registries know it by.
///
/// @param order its place in the roll, from 0
/// @param cik of its company; funds and test issues have none
record Enrolled(int order, SimulatedListing listing, OptionalInt cik, Exchange exchange) {

    /// Twelve characters like a real one, without the check digit.
    String compositeFigi() {
        return figi(0);
    }

    String shareClassFigi() {
        return figi(1);
    }

    private String figi(int form) {
        return String.format(Locale.ROOT, "BBG0%d%07d", form, order);
    }

    boolean isStock() {
        return listing.kind() == ListingKind.COMMON_STOCK;
    }

    String symbol(int day) {
        return listing.named(day).symbol();
    }

    String name(int day) {
        return listing.named(day).name();
    }
}
