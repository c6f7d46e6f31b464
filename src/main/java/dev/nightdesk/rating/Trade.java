package dev.nightdesk.rating;

import java.util.OptionalInt;

/// The trade by which a recommendation is later judged. Without an opinion only the entry is known.
///
/// @param entry the close, US dollars as traded, > 0
/// @param target US dollars, > 0; NaN without an opinion
/// @param stop US dollars, > 0; NaN without an opinion
/// @param horizonDays exchange sessions until it matures; empty without an opinion
public record Trade(double entry, double target, double stop, OptionalInt horizonDays) {

    public Trade {
        Expect.positive("entry", entry);
        if (target <= 0 || stop <= 0) {
            throw new IllegalArgumentException(
                    "target and stop must be positive: " + target + ", " + stop);
        }
    }

    static Trade none(double entry) {
        return new Trade(entry, Double.NaN, Double.NaN, OptionalInt.empty());
    }
}
