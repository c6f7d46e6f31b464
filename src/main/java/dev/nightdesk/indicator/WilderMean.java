package dev.nightdesk.indicator;

/// The smoothed average of Wilder (New Concepts in Technical Trading Systems, 1978): the mean of
/// the first n values, then each value enters with weight 1 ÷ n.
final class WilderMean {

    private final int n;
    private final double weight;
    private final double kept;
    private int seen;
    private double value;

    WilderMean(int n) {
        this.n = n;
        weight = 1.0 / n;
        kept = 1 - weight;
    }

    void add(double next) {
        value = (seen < n ? value : kept * value) + weight * next;
        seen++;
    }

    boolean isWarm() {
        return seen >= n;
    }

    /// The average, meaningful once warm.
    double value() {
        return value;
    }
}
