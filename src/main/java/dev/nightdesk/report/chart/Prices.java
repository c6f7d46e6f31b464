package dev.nightdesk.report.chart;

import java.util.Arrays;

/// Closes of one listing, adjusted to the last day.
///
/// @param days epoch days, ascending
/// @param closes US dollars of the last day
public record Prices(int[] days, double[] closes) {

    /// One year of sessions.
    public static final int YEAR = 252;

    static final int SHORT = 50;
    static final int LONG = 200;

    public Prices {
        if (days.length != closes.length) {
            throw new IllegalArgumentException(
                    "as many days as closes expected: " + days.length + ", " + closes.length);
        }
    }

    /// The last ones, at most a year of them.
    Prices year() {
        return new Prices(tail(days), tail(closes));
    }

    double[] average(int n) {
        return tail(MovingAverage.of(closes, n));
    }

    private static double[] tail(double[] all) {
        return Arrays.copyOfRange(all, Math.max(0, all.length - YEAR), all.length);
    }

    private static int[] tail(int[] all) {
        return Arrays.copyOfRange(all, Math.max(0, all.length - YEAR), all.length);
    }

    int size() {
        return days.length;
    }

    double last() {
        return closes[closes.length - 1];
    }
}
