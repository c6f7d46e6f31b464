package dev.nightdesk.indicator;

import java.util.Arrays;

/// The few lowest of many values, kept in order as the values come: most are higher than all that
/// are kept and cost one comparison. After a value that is no number nothing is known.
final class Lowest {

    private final double[] kept;
    private boolean isUnknown;

    /// @param count how many are kept, ≥ 1
    Lowest(int count) {
        kept = new double[count];
        Arrays.fill(kept, Double.POSITIVE_INFINITY);
    }

    void add(double value) {
        isUnknown |= Double.isNaN(value);
        int at = kept.length - 1;
        if (value < kept[at]) {
            while (at > 0 && kept[at - 1] > value) {
                kept[at] = kept[at - 1];
                at--;
            }
            kept[at] = value;
        }
    }

    /// The highest of those kept; not finite until there are as many.
    double highest() {
        return isUnknown ? Double.NaN : kept[kept.length - 1];
    }

    double mean() {
        double sum = 0;
        for (double one : kept) {
            sum += one;
        }
        return isUnknown ? Double.NaN : sum / kept.length;
    }
}
