package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How likely a stock of a score is to win, by the decile of the score: how often it did in past
/// sections, made to rise with the score, and drawn to ½ by Laplace's rule of succession. That rule
/// counts horizons that do not overlap, not stocks: those of one session win and lose together.
///
/// @param byDecile ten chances, 0..1, from the lowest scores to the highest, never falling
public record Chances(List<Double> byDecile) {

    private static final double EVEN = 0.5;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Nothing is known: ½ for all.
    public static final Chances UNKNOWN = new Chances(Collections.nCopies(Deciles.COUNT, EVEN));

    public Chances {
        byDecile = List.copyOf(byDecile);
        if (byDecile.size() != Deciles.COUNT) {
            throw new IllegalArgumentException("ten chances expected: " + byDecile);
        }
        double before = 0;
        for (double chance : byDecile) {
            if (!(chance >= before && chance <= 1)) {
                throw new IllegalArgumentException("chances must rise within 0..1: " + byDecile);
            }
            before = chance;
        }
    }

    /// The chance of each score, by its decile among those of the session; NaN where there is none.
    ///
    /// @param scores of one session, NaN = none
    public double[] of(float[] scores) {
        Ranking ranking = Ranking.of(scores);
        double[] chances = new double[scores.length];
        Arrays.setAll(
                chances,
                i -> ranking.known(i) ? byDecile.get(ranking.part(i, Deciles.COUNT)) : Double.NaN);
        return chances;
    }

    /// By how many of its own deviations the mean of a normal return lies above 0 that is positive
    /// with such a chance.
    ///
    /// @param chance 0–1, NaN if unknown
    public static double deviations(double chance) {
        return Double.isNaN(chance) ? Double.NaN : NORMAL.inverseCumulativeProbability(chance);
    }

    /// @param windows horizons that do not overlap and that the counts are from, may be a fraction
    static Chances fit(Deciles past, double windows) {
        double[] frequencies = new double[Deciles.COUNT];
        double[] weights = new double[Deciles.COUNT];
        Arrays.setAll(frequencies, past::frequency);
        Arrays.setAll(weights, past::pairs);
        if (Arrays.stream(weights).sum() == 0) {
            return UNKNOWN;
        }
        List<Double> chances = new ArrayList<>(Deciles.COUNT);
        for (double frequency : Monotone.of(frequencies, weights)) {
            chances.add((frequency * windows + 2 * EVEN) / (windows + 2));
        }
        return new Chances(chances);
    }

    /// Collects past sections of one model, to say how likely a score is to beat the market.
    public static final class Builder {

        private final int horizon;
        private final Deciles past = new Deciles();
        private int sections;

        /// @param horizon sessions that an outcome looks over, ≥ 1
        public Builder(int horizon) {
            this.horizon = Horizon.checked(horizon);
        }

        /// Adds one section.
        ///
        /// @param section whose outcomes were known before the session that will be asked about
        public Builder add(Section section) {
            float[] outcomes = section.outcomes();
            past.add(Deciles.of(section, Ranking.of(section.scores()), i -> outcomes[i] > 0));
            sections++;
            return this;
        }

        public Chances build() {
            return fit(past, (double) sections / horizon);
        }
    }
}
