package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How good candidates without skill looked over the same sessions: random weightings of the
/// features, models that learnt from shuffled labels. What lies inside the band of their mean rank
/// ICs may be luck.
///
/// Sessions may come in any order; the same candidate stands at the same place in each.
public final class LuckBand {

    private final int horizon;
    private final List<Integer> sessions = new ArrayList<>();
    private double[] sums = {};
    private int[] counts = {};

    /// @param horizon sessions that an outcome looks over, ≥ 1
    public LuckBand(int horizon) {
        this.horizon = Horizon.checked(horizon);
    }

    /// Adds one session.
    ///
    /// @param session epoch day
    /// @param icOfEachCandidate in the order of the other sessions; NaN = none
    /// @throws IllegalArgumentException if there are more or fewer than in the other sessions
    public LuckBand add(int session, double[] icOfEachCandidate) {
        if (sessions.isEmpty()) {
            sums = new double[icOfEachCandidate.length];
            counts = new int[icOfEachCandidate.length];
        }
        if (icOfEachCandidate.length != sums.length) {
            throw new IllegalArgumentException(
                    sums.length + " candidates expected: " + icOfEachCandidate.length);
        }
        sessions.add(session);
        for (int i = 0; i < sums.length; i++) {
            if (!Double.isNaN(icOfEachCandidate[i])) {
                sums[i] += icOfEachCandidate[i];
                counts[i]++;
            }
        }
        return this;
    }

    public int horizon() {
        return horizon;
    }

    /// How many sessions were looked at.
    public int sessions() {
        return sessions.size();
    }

    /// The mean of each candidate, NaN where it has no rank IC.
    public double[] means() {
        double[] means = new double[sums.length];
        Arrays.setAll(means, i -> sums[i] / counts[i]);
        return means;
    }

    /// The band as it stands.
    public Band band() {
        return Band.of(
                sessions.size(), Arrays.stream(means()).filter(m -> !Double.isNaN(m)).toArray());
    }

    /// Above it a mean rank IC is outside the band; for a single claim.
    public double luck() {
        return luck(1);
    }

    /// The same for the best of several.
    ///
    /// @param tried configurations ever scored, ≥ 1
    public double luck(int tried) {
        return band().luck(tried);
    }

    /// The mean rank ICs of candidates without skill. NaN throughout if there were none.
    ///
    /// @param sessions they are over
    /// @param candidates with at least one rank IC
    /// @param low 2.5 % of the candidates lie below
    /// @param high 2.5 % lie above
    /// @param largest of all, without its sign
    /// @param centre their mean
    /// @param deviation between candidates; NaN of fewer than two
    public record Band(
            int sessions,
            int candidates,
            double low,
            double high,
            double largest,
            double centre,
            double deviation) {

        private static final double TAIL = 0.025;

        static Band of(int sessions, double[] means) {
            double[] sorted = means.clone();
            Arrays.sort(sorted);
            double centre = Arrays.stream(means).average().orElse(Double.NaN);
            double squares = Arrays.stream(means).map(m -> (m - centre) * (m - centre)).sum();
            return new Band(
                    sessions,
                    means.length,
                    quantile(sorted, TAIL),
                    quantile(sorted, 1 - TAIL),
                    Arrays.stream(means).map(Math::abs).max().orElse(Double.NaN),
                    centre,
                    Math.sqrt(squares / (means.length - 1)));
        }

        /// Between the two nearest in order (Hyndman and Fan 1996, definition 7).
        private static double quantile(double[] sorted, double part) {
            if (sorted.length == 0) {
                return Double.NaN;
            }
            double at = part * (sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }

        /// The upper border for the best of several: the tail that so many leave each other, of a
        /// normal distribution as wide as the band; never below the band itself.
        ///
        /// @param tried configurations ever scored, ≥ 1
        public double luck(int tried) {
            double tail = Deflation.of(tried).tail();
            if (!(deviation > 0)) {
                return high;
            }
            NormalDistribution spread = NormalDistribution.of(centre, deviation);
            return Math.max(high, spread.inverseSurvivalProbability(tail));
        }
    }
}
