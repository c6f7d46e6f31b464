package dev.nightdesk.market;

import java.util.OptionalInt;

/// A ticker and the days on which it is a listing's.
///
/// @param instrumentId permanent id of the listing
/// @param firstDay epoch day from which it is known to be its
/// @param lastDay epoch day up to which it was; empty if it still is
public record Tenure(int instrumentId, Ticker ticker, int firstDay, OptionalInt lastDay) {

    boolean endsBefore(int day) {
        return lastDay.isPresent() && lastDay.getAsInt() < day;
    }

    /// The same, given up on a day.
    public Tenure until(int day) {
        return new Tenure(instrumentId, ticker, firstDay, OptionalInt.of(day));
    }
}
