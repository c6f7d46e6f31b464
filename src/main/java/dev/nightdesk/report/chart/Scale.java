package dev.nightdesk.report.chart;

import java.util.ArrayList;
import java.util.List;

/// A straight scale from values to positions.
///
/// @param low value at `from`
/// @param high value at `to`, above `low`
record Scale(double low, double high, double from, double to) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high: " + low + ", " + high);
        }
    }

    /// Over some values, with a little room around; a single one is in the middle.
    ///
    /// @param values at least one, finite
    static Scale around(List<Double> values, double from, double to) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double room = high > low ? (high - low) * 0.04 : Math.max(Math.abs(high) * 0.05, 1e-6);
        return new Scale(low - room, high + room, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /// Round values within, about so many.
    List<Double> ticks(int about) {
        double step = step((high - low) / about);
        List<Double> ticks = new ArrayList<>();
        for (long n = (long) Math.ceil(low / step); n * step <= high; n++) {
            ticks.add(n * step);
        }
        return ticks;
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (rough <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
