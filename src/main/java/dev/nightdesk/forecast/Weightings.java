package dev.nightdesk.forecast;

import java.util.Arrays;
import java.util.Random;

/// Weightings of the features of which is known that they know nothing: drawn by lot, or learnt
/// from shuffled labels. A candidate is the same in every session.
public final class Weightings {

    private final double[][] weights;
    private final int width;

    private Weightings(double[][] weights, int width) {
        this.weights = weights;
        this.width = width;
    }

    /// Normal weights.
    ///
    /// @param count how many candidates
    /// @param width features of a row
    public static Weightings drawn(int count, int width, long seed) {
        double[][] weights = new double[count][width];
        Random random = new Random(seed);
        for (double[] candidate : weights) {
            Arrays.setAll(candidate, feature -> random.nextGaussian());
        }
        return new Weightings(weights, width);
    }

    /// Known ones.
    ///
    /// @param flat those of the first candidate, then those of the next
    /// @param width features of a row
    /// @throws IllegalArgumentException if they are not whole candidates
    public static Weightings of(double[] flat, int width) {
        if (flat.length % width != 0) {
            throw new IllegalArgumentException(
                    "%d weights of %d features".formatted(flat.length, width));
        }
        double[][] weights = new double[flat.length / width][];
        Arrays.setAll(weights, i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width));
        return new Weightings(weights, width);
    }

    /// How many there are.
    public int size() {
        return weights.length;
    }

    /// What [#of] makes the same of.
    public double[] flat() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
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

    private static float[] scores(float[][] columns, double[] weights) {
        float[] scores = new float[columns[0].length];
        for (int feature = 0; feature < weights.length; feature++) {
            float[] column = columns[feature];
            float weight = (float) weights[feature];
            for (int row = 0; row < scores.length; row++) {
                scores[row] += weight * column[row];
            }
        }
        return scores;
    }
}
