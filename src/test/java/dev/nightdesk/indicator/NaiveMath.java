package dev.nightdesk.indicator;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The formulas that [NaiveReadings] shares, in closed form where the readings iterate.
final class NaiveMath {

    private NaiveMath() {}

    static double[] last(int n, double[] values) {
        return Arrays.copyOfRange(values, values.length - n, values.length);
    }

    static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double max(double... values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    static double min(double... values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    /// Distances to the mean.
    static double[] minus(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    static double[] squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).toArray();
    }

    static double[] returns(double[] values) {
        return IntStream.range(1, values.length)
                .mapToDouble(i -> (values[i] - values[i - 1]) / values[i - 1])
                .toArray();
    }

    static double ema(int n, double[] values) {
        double alpha = 2.0 / (n + 1);
        return weighted(alpha, values[0], Arrays.copyOfRange(values, 1, values.length));
    }

    static double wilder(int n, double[] values) {
        double seed = mean(Arrays.copyOf(values, n));
        return weighted(1.0 / n, seed, Arrays.copyOfRange(values, n, values.length));
    }

    /// (1−α)^k · seed + Σ α (1−α)^age · value.
    private static double weighted(double alpha, double seed, double[] later) {
        double sum = Math.pow(1 - alpha, later.length) * seed;
        for (int i = 0; i < later.length; i++) {
            sum += alpha * Math.pow(1 - alpha, later.length - 1 - i) * later[i];
        }
        return sum;
    }
}
