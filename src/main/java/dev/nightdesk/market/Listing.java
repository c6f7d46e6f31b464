package dev.nightdesk.market;

/// One instrument on the exchange. The id stays when the ticker changes.
///
/// @param instrumentId permanent, ≥ 1
/// @param ticker as of the session in question
/// @param name company name as delivered, empty if the market gives none
/// @param kind decides whether it is analysed
public record Listing(int instrumentId, Ticker ticker, String name, ListingKind kind) {

    public Listing {
        if (instrumentId < 1) {
            throw new IllegalArgumentException("instrumentId must be at least 1: " + instrumentId);
        }
    }
}
