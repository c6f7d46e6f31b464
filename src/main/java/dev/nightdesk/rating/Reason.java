package dev.nightdesk.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// One reading's part in a score, with what it takes to say it in words.
///
/// @param contribution reading and points of score
/// @param value the reading itself
/// @param rank among the universe, in (0, 1]
public record Reason(Contribution contribution, double value, double rank) {

    /// One reason per contribution whose rank is known, the weightiest first.
    ///
    /// @param ranks in the order of the contributions, NaN = unknown
    /// @param reading gives a listing's reading by its id
    public static List<Reason> weightiestFirst(
            List<Contribution> contributions, Ranks ranks, ToDoubleFunction<String> reading) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < contributions.size(); i++) {
            Contribution one = contributions.get(i);
            double rank = ranks.values()[i];
            if (!Double.isNaN(rank)) {
                reasons.add(new Reason(one, reading.applyAsDouble(one.reading()), rank));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::size).reversed());
        return reasons;
    }

    /// Such as `12-month momentum of +48 % is above 93 % of the market (+6.1)`.
    public String words() {
        return String.format(
                Locale.ROOT,
                "%s is %s (%+.1f)",
                ReasonWords.of(contribution.reading(), value),
                place(),
                contribution.value());
    }

    private double size() {
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
