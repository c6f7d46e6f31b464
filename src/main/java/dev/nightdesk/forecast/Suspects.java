package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Looks for features that know the outcome: on this market no honest one ranks listings nearly as
/// well as tomorrow does. It is given the rank IC of every feature, session by session, of the next
/// day's return and of the horizon's alike, each in suspects of its own.
public final class Suspects {

    private final Borders borders;
    private final List<Suspect> blatant = new ArrayList<>();
    private double[] sums = {};
    private int[] counts = {};

    public Suspects(Borders borders) {
        this.borders = borders;
    }

    /// From where on a rank IC, without its sign, is a leak until proven otherwise.
    ///
    /// @param single of one session, 0 < x ≤ 1
    /// @param mean over several, 0 < x ≤ 1
    /// @param sessions that a mean must be over to count, ≥ 1
    public record Borders(double single, double mean, int sessions) {

        public Borders {
            requirePart("single", single);
            requirePart("mean", mean);
            Horizon.checked(sessions);
        }

        private static void requirePart(String name, double value) {
            if (!(value > 0 && value <= 1)) {
                throw new IllegalArgumentException(name + " must be within (0, 1]: " + value);
            }
        }
    }

    /// A feature that knows too much.
    ///
    /// @param feature its place among the columns
    /// @param rankIc of the session or the mean, with its sign
    /// @param sessions that it is over, 1 for a single one
    public record Suspect(int feature, double rankIc, int sessions) {}

    /// The rank IC of each feature of one session.
    ///
    /// @param columns one per feature, NaN = unknown
    /// @param outcomes one per listing, NaN = not known
    public static double[] look(float[][] columns, float[] outcomes) {
        return RankIc.against(outcomes).ics(columns);
    }

    /// The rank IC of each feature of one session.
    ///
    /// @param bins a row per listing, a byte per feature, read without sign; 0 = unknown
    /// @param features in a row
    /// @param outcomes one per listing, NaN = not known
    public static double[] look(byte[] bins, int features, float[] outcomes) {
        return look(columns(bins, features), outcomes);
    }

    /// The features of a session as columns, unknown as NaN.
    ///
    /// @param bins a row per listing, a byte per feature, read without sign; 0 = unknown
    /// @param features in a row, ≥ 1
    public static float[][] columns(byte[] bins, int features) {
        if (bins.length % Horizon.checked(features) != 0) {
            throw new IllegalArgumentException(
                    bins.length + " bins are no rows of " + features + " features");
        }
        float[][] columns = new float[features][bins.length / features];
        for (int i = 0; i < bins.length; i++) {
            int bin = Byte.toUnsignedInt(bins[i]);
            columns[i % features][i / features] = bin == 0 ? Float.NaN : bin;
        }
        return columns;
    }

    /// Adds one session.
    ///
    /// @param ics of each feature, in the order of the other sessions; NaN = none
    /// @throws IllegalArgumentException if there are more or fewer than in the other sessions
    public Suspects add(double[] ics) {
        if (sums.length == 0) {
            sums = new double[ics.length];
            counts = new int[ics.length];
        }
        if (ics.length != sums.length) {
            throw new IllegalArgumentException(sums.length + " features expected: " + ics.length);
        }
        for (int feature = 0; feature < ics.length; feature++) {
            if (!Double.isNaN(ics[feature])) {
                add(feature, ics[feature]);
            }
        }
        return this;
    }

    private void add(int feature, double ic) {
        sums[feature] += ic;
        counts[feature]++;
        if (Math.abs(ic) >= borders.single()) {
            blatant.add(new Suspect(feature, ic, 1));
        }
    }

    /// Those that reached a border: of single sessions in the order they came, then of means.
    public List<Suspect> found() {
        List<Suspect> found = new ArrayList<>(blatant);
        for (int feature = 0; feature < sums.length; feature++) {
            double mean = sums[feature] / counts[feature];
            if (counts[feature] >= borders.sessions() && Math.abs(mean) >= borders.mean()) {
                found.add(new Suspect(feature, mean, counts[feature]));
            }
        }
        return found;
    }

    /// Whether a feature is among those found.
    public boolean suspects(int feature) {
        return found().stream().anyMatch(suspect -> suspect.feature() == feature);
    }

    /// Whether a leak that was planted in a session is caught, seen beside it alone.
    ///
    /// @param rankIc of the planted feature
    public boolean catches(Plant plant, double rankIc) {
        double[] ics = new double[plant.columns().length];
        Arrays.fill(ics, Double.NaN);
        ics[plant.feature()] = rankIc;
        return new Suspects(borders).add(ics).suspects(plant.feature());
    }
}
