package dev.nightdesk.forecast;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// A market of which is known what there is to know: the first feature says something about the
/// return of the session after the next, the second one about nothing but chance, and so on.
///
/// @param strength what one deviation of the first feature adds to that return
/// @param panel of all sessions
/// @param labels of horizons 5 and 20
record Planted(double strength, Panel panel, Labels labels) {

    static final List<String> FEATURES = List.of("known", "noise_1", "noise_2", "noise_3", "gaps");

    static Planted market(double strength, int sessions, int listings, long seed) {
        Random random = new Random(seed);
        float[][][] raw = new float[sessions][listings][];
        double[][] close = new double[listings][sessions];
        for (int s = 0; s < sessions; s++) {
            for (int i = 0; i < listings; i++) {
                raw[s][i] = row(random, s == 0 ? 0 : raw[s - 1][i][0]);
                double known = s < 2 ? 0 : raw[s - 2][i][0];
                double before = s == 0 ? 100 : close[i][s - 1];
                close[i][s] = before * Math.exp(strength * known + 0.02 * random.nextGaussian());
            }
        }
        return new Planted(strength, panel(raw), labels(close));
    }

    /// The first feature changes slowly, as those of a real market do.
    private static float[] row(Random random, float before) {
        float known = (float) (0.9 * before + Math.sqrt(0.19) * random.nextGaussian());
        return new float[] {
            known,
            (float) random.nextGaussian(),
            (float) random.nextGaussian(),
            (float) random.nextGaussian(),
            random.nextInt(3) == 0 ? Float.NaN : (float) random.nextGaussian()
        };
    }

    private static Panel panel(float[][][] raw) {
        Panel.Builder builder = new Panel.Builder(FEATURES);
        for (int s = 0; s < raw.length; s++) {
            builder.add(day(s), ids(raw[s].length), raw[s]);
        }
        return builder.build();
    }

    private static Labels labels(double[][] close) {
        int[] days = days(close[0].length);
        Labels.Builder builder = new Labels.Builder(days, List.of(5, 20));
        for (int i = 0; i < close.length; i++) {
            builder.add(i + 1, days, close[i]);
        }
        return builder.build();
    }

    static int[] ids(int listings) {
        return IntStream.rangeClosed(1, listings).toArray();
    }

    static int[] days(int sessions) {
        return IntStream.range(0, sessions).map(Planted::day).toArray();
    }

    /// Sessions have weekends between them.
    static int day(int session) {
        return 16_000 + session / 5 * 7 + session % 5;
    }

    WalkForward.TrainingSet everything(int horizon) {
        return new WalkForward(panel, labels, horizon, Trial.DEFAULT).known();
    }

    /// The same market with one of its features replaced by what it must not know.
    Planted leaking(BiFunction<Integer, int[], float[]> secret) {
        Panel.Builder builder = new Panel.Builder(FEATURES);
        for (int s = 0; s < panel.size(); s++) {
            int[] ids = panel.ids(s);
            float[][] rows = new float[ids.length][FEATURES.size()];
            float[] known = secret.apply(panel.session(s), ids);
            for (int i = 0; i < ids.length; i++) {
                for (int column = 0; column < FEATURES.size(); column++) {
                    int place = panel.bins(s)[i * FEATURES.size() + column] & 0xff;
                    rows[i][column] = place == 0 ? Float.NaN : place;
                }
                rows[i][FEATURES.size() - 1] = known[i];
            }
            builder.add(panel.session(s), ids, rows);
        }
        return new Planted(strength, builder.build(), labels);
    }
}
