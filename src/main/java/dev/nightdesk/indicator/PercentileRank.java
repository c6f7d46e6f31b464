package dev.nightdesk.indicator;

import java.util.Arrays;

/// Ranks values among each other: average rank of ties ÷ count of the known ones, in (0, 1], the
/// greatest untied value at 1. NaN is unknown: it has no rank and does not count.
public final class PercentileRank {

    private PercentileRank() {}

    /// The rank of each value in the order given, NaN where the value is NaN.
    public static double[] of(double[] values) {
        double[] sorted = known(values);
        double[] average = averageRanks(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            // any of the tied places will do: all of them hold the same average
            ranks[i] =
                    Double.isNaN(values[i])
                            ? Double.NaN
                            : average[Arrays.binarySearch(sorted, positiveZero(values[i]))];
        }
        return ranks;
    }

    private static double[] known(double[] values) {
        double[] known = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                known[count++] = positiveZero(value);
            }
        }
        double[] sorted = Arrays.copyOf(known, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static double[] averageRanks(double[] sorted) {
        double[] ranks = new double[sorted.length];
        for (int from = 0, to; from < sorted.length; from = to) {
            to = endOfTie(sorted, from);
            Arrays.fill(ranks, from, to, (from + 1 + to) / 2.0 / sorted.length);
        }
        return ranks;
    }

    private static int endOfTie(double[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    /// Sorting puts −0.0 before 0.0; here they tie.
    private static double positiveZero(double value) {
        return value + 0.0;
    }
}
