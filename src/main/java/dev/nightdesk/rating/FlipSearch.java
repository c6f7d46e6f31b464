package dev.nightdesk.rating;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Looks for the smallest change of one reading that makes another rating. Ranks, not values, are
/// what makes the score, so a reading moves from one place among the others to the next.
///
/// @param ranks of the listing
/// @param before the rating published last
record FlipSearch(ScoringModel model, Ranks ranks, Optional<Rating> before) {

    /// The nearest flip by one reading; empty if no value of it makes another rating.
    ///
    /// @param weight which of the model's weights
    /// @param own the listing's reading
    /// @param others all known ones, the listing's own left out
    Optional<Flip> by(int weight, double own, double[] others) {
        if (Double.isNaN(own) || Double.isNaN(ranks.values()[weight])) {
            return Optional.empty();
        }
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        int below = (int) Arrays.stream(sorted).filter(one -> one < own).count();
        int notAbove = (int) Arrays.stream(sorted).filter(one -> one <= own).count();
        Places places = new Places(weight, own, sorted);
        return Stream.of(places.upFrom(notAbove), places.downFrom(below))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Flip::distance));
    }

    private Rating rated(int weight, double rank) {
        double[] moved = ranks.values().clone();
        moved[weight] = rank;
        return model.thresholds().rate(model.score(moved).value(), before);
    }

    /// The least of 0..most that fits, where all above one that fits do too.
    private static Optional<Integer> least(int most, IntPredicate fits) {
        if (!fits.test(most)) {
            return Optional.empty();
        }
        int low = 0;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fits.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Optional.of(low);
    }

    /// The places that a reading can have: above so many others.
    private final class Places {

        private final int weight;
        private final double own;
        private final double[] others;
        private final double rank;
        private final Rating now;

        Places(int weight, double own, double[] others) {
            this.weight = weight;
            this.own = own;
            this.others = others;
            this.rank = ranks.values()[weight];
            this.now = rated(weight, rank);
        }

        Optional<Flip> upFrom(int place) {
            return least(others.length - place, steps -> isOther(place + steps))
                    .map(steps -> place + steps)
                    .map(found -> flip(found, found == 0 ? own : others[found - 1]));
        }

        Optional<Flip> downFrom(int place) {
            return least(place, steps -> isOther(place - steps))
                    .map(steps -> place - steps)
                    .map(found -> flip(found, found == others.length ? own : others[found]));
        }

        private boolean isOther(int place) {
            return rated(weight, rankAt(place)) != now;
        }

        private double rankAt(int place) {
            return (place + 1.0) / (others.length + 1);
        }

        private Flip flip(int place, double to) {
            double there = rankAt(place);
            String reading = model.weights().get(weight).reading();
            return new Flip(reading, own, to, rank, there, rated(weight, there));
        }
    }
}
