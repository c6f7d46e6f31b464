package dev.nightdesk.forecast;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A leak on purpose: the features of a session, one of which knows the outcome but for some noise.
///
/// @param feature which one
/// @param columns copies; the others are those given
public record Plant(int feature, float[][] columns) {

    /// Leaves a rank IC of about 0.94.
    private static final double NOISE = 0.1;

    /// Plants one.
    ///
    /// @param columns one per feature, at least one; left as they are
    /// @param outcomes one per listing, NaN = not known and nothing to plant
    /// @param seed decides which feature, and the noise
    public static Plant into(float[][] columns, float[] outcomes, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        int feature = random.nextInt(columns.length);
        float[][] copy = columns.clone();
        copy[feature] = knowing(outcomes, random);
        return new Plant(feature, copy);
    }

    /// The rank IC of the feature that knows the outcome; NaN where nothing is known.
    public double rankIc(float[] outcomes) {
        return RankIc.of(columns[feature], outcomes);
    }

    private static float[] knowing(float[] outcomes, RandomGenerator random) {
        Ranking ranks = Ranking.of(outcomes);
        float[] column = new float[outcomes.length];
        for (int i = 0; i < column.length; i++) {
            double noise = NOISE * random.nextGaussian();
            double rank = ranks.twice(i) / (2.0 * ranks.size());
            column[i] = ranks.known(i) ? (float) (rank + noise) : Float.NaN;
        }
        return column;
    }
}
