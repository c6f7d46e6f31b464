package dev.nightdesk.rating;

import java.util.Locale;

/// One reading's part in a score, with what it takes to say it in words.
///
/// @param contribution reading and points of score
/// @param value the reading itself
/// @param rank among the universe, in (0, 1]
public record Reason(Contribution contribution, double value, double rank) {

    /// Such as `12-month momentum of +48 % is above 93 % of the market (+6.1)`.
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s is %s (%+.1f)",
                ReasonWords.of(contribution.reading(), value),
                place(),
                contribution.value());
    }

    double size() {
        return Math.abs(contribution.value());
    }

    private String place() {
        if (rank == 1) {
            return "the highest of the market";
        }
        return rank >= 0.5
                ? "above " + percent(rank) + " % of the market"
                : "below " + percent(1 - rank) + " % of the market";
    }

    /// Nothing but the highest is above all, so rounding stops at 99.
    private static long percent(double share) {
        return Math.min(99, Math.round(100 * share));
    }
}
