package dev.nightdesk.rating;

import java.util.Locale;

/// A change of one reading by which a listing's rating would be another, everything else the same.
///
/// @param reading its id
/// @param from what it is
/// @param to what it would have to pass
/// @param fromRank its rank among the universe, in (0, 1]
/// @param toRank its rank had it passed
/// @param rating what the rating would be
public record Flip(
        String reading, double from, double to, double fromRank, double toRank, Rating rating) {

    /// How far the reading would have to move among the universe, in (0, 1).
    double distance() {
        return Math.abs(toRank - fromRank);
    }

    /// Such as `SELL if 12-month momentum of +48 % fell below +2.1 % (rank 93 % to 41 %)`.
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s if %s %s %s (rank %.1f %% to %.1f %%)",
                rating,
                ReasonWords.of(reading, from),
                toRank > fromRank ? "rose above" : "fell below",
                ReasonWords.value(reading, to),
                100 * fromRank,
                100 * toRank);
    }
}
