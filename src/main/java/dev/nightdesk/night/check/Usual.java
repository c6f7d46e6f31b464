package dev.nightdesk.night.check;

import java.util.Arrays;
import java.util.Collection;

/// What a number used to be, by median and median absolute deviation: one wild session among twenty
/// moves neither (Hampel, *The influence curve and its role in robust estimation*, JASA 1974).
///
/// @param spread the deviation, scaled to a standard deviation where numbers are normal; ≥ 0
record Usual(double median, double spread) {

    private static final double NORMAL = 1.4826;

    /// @param values not empty
    static Usual of(Collection<Double> values) {
        double median = median(array(values));
        double[] distances =
                values.stream().mapToDouble(value -> Math.abs(value - median)).toArray();
        return new Usual(median, NORMAL * median(distances));
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// NaN of nothing.
    static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
