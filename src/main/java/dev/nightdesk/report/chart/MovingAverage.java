package dev.nightdesk.report.chart;

import java.util.Arrays;

/// The mean of the last n values at each of a series; NaN before there are n.
final class MovingAverage {

    private MovingAverage() {}

    static double[] of(double[] values, int n) {
        double[] means = new double[values.length];
        Arrays.fill(means, Double.NaN);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] - (i >= n ? values[i - n] : 0);
            if (i >= n - 1) {
                means[i] = sum / n;
            }
        }
        return means;
    }
}
