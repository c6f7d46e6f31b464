package dev.nightdesk.forecast;

import java.util.Random;

/// Random weightings of the features: candidates of which is known that they know nothing. The
/// weights are normal, drawn once, so that a candidate is the same in every session.
public final class Weightings {

    private final float[][] weights;
    private final int width;

    /// @param count how many candidates
    /// @param width features of a row
    public Weightings(int count, int width, long seed) {
        this.width = width;
        weights = new float[count][width];
        Random random = new Random(seed);
        for (float[] candidate : weights) {
            for (int feature = 0; feature < width; feature++) {
                candidate[feature] = (float) random.nextGaussian();
            }
        }
    }

    /// The rank IC of each candidate over one session.
    ///
    /// @param bins places of the features, row by row
    /// @param outcomes of the rows
    public double[] ics(byte[] bins, RankIc outcomes) {
        float[][] columns = columns(bins);
        double[] ics = new double[weights.length];
        for (int candidate = 0; candidate < ics.length; candidate++) {
            ics[candidate] = outcomes.ic(scores(columns, weights[candidate]));
        }
        return ics;
    }

    private float[][] columns(byte[] bins) {
        float[][] columns = new float[width][bins.length / width];
        for (int i = 0; i < bins.length; i++) {
            columns[i % width][i / width] = Places.centred(bins[i]);
        }
        return columns;
    }

    private static float[] scores(float[][] columns, float[] weights) {
        float[] scores = new float[columns[0].length];
        for (int feature = 0; feature < weights.length; feature++) {
            float[] column = columns[feature];
            float weight = weights[feature];
            for (int row = 0; row < scores.length; row++) {
                scores[row] += weight * column[row];
            }
        }
        return scores;
    }
}
