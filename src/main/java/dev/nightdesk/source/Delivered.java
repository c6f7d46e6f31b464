package dev.nightdesk.source;

import java.util.List;
import java.util.OptionalInt;

/// What a market delivered in a range of days.
///
/// @param listings symbols with at least one row, in ascending code-point order
/// @param sessions epoch days of the sessions with at least one row, ascending
public record Delivered(List<DeliveredListing> listings, int[] sessions) {

    public Delivered {
        listings = List.copyOf(listings);
    }

    /// The latest session with rows, as epoch day; empty if there is none in the range.
    public OptionalInt newestSession() {
        return sessions.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(sessions[sessions.length - 1]);
    }
}
