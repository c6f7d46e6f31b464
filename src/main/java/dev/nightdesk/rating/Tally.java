package dev.nightdesk.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What came of the opinions of one rating and one fifth of confidence, in sums.
///
/// @param fifth 0 to 4
/// @param opinions those that were entered
/// @param hits those that were right
/// @param gains sum of what they brought, fractions
/// @param delisted how many of them trade no more
/// @param confidence sum of it
public record Tally(
        Rating rating,
        int fifth,
        int opinions,
        int hits,
        double gains,
        int delisted,
        double confidence) {

    /// The sums of what was resolved, by rating and fifth.
    public static List<Tally> of(Collection<Resolved> all) {
        Map<Rating, Map<Integer, Tally>> sums = new TreeMap<>();
        for (Resolved one : all) {
            if (one.isEntered()) {
                sums.computeIfAbsent(one.rating(), rating -> new TreeMap<>())
                        .merge(one.fifth(), of(one), Tally::plus);
            }
        }
        List<Tally> tallies = new ArrayList<>();
        sums.values().forEach(byFifth -> tallies.addAll(byFifth.values()));
        return tallies;
    }

    private static Tally of(Resolved one) {
        return new Tally(
                one.rating(),
                one.fifth(),
                1,
                one.isHit() ? 1 : 0,
                one.gain(),
                one.exit() == Resolved.Exit.DELISTED ? 1 : 0,
                Double.isNaN(one.confidence()) ? 0 : one.confidence());
    }

    /// Both, under this one's rating and fifth.
    public Tally plus(Tally other) {
        return new Tally(
                rating,
                fifth,
                opinions + other.opinions,
                hits + other.hits,
                gains + other.gains,
                delisted + other.delisted,
                confidence + other.confidence);
    }

    /// Mean of what they brought; NaN of none.
    public double meanGain() {
        return opinions == 0 ? Double.NaN : gains / opinions;
    }

    /// Share of those that were right; NaN of none, and of holds, which cannot be.
    public double hitRate() {
        return opinions == 0 || rating == Rating.HOLD ? Double.NaN : (double) hits / opinions;
    }
}
