package dev.nightdesk.telemetry;

import java.util.Arrays;

/// How often values fell where. Its buckets never change, so that what several processes counted
/// can be added up.
///
/// @param counts by bucket, not cumulative; one more than there are bounds
/// @param sum of the values, seconds
public record Distribution(long[] counts, double sum) {

    /// Upper bounds of the buckets, seconds; above the last lies a bucket without one.
    private static final double[] BOUNDS = {0.0001, 0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60};

    public static final Distribution NONE = new Distribution(new long[buckets()], 0);

    public Distribution {
        if (counts.length != buckets()) {
            throw new IllegalArgumentException("so many buckets: " + counts.length);
        }
    }

    /// How many buckets there are.
    public static int buckets() {
        return BOUNDS.length + 1;
    }

    /// Upper bounds of the buckets, seconds; the last one is infinite.
    static double[] bounds() {
        double[] bounds = Arrays.copyOf(BOUNDS, buckets());
        bounds[BOUNDS.length] = Double.POSITIVE_INFINITY;
        return bounds;
    }

    /// One value.
    public static Distribution of(double seconds) {
        long[] counts = new long[buckets()];
        counts[bucket(seconds)] = 1;
        return new Distribution(counts, seconds);
    }

    /// Which bucket a value falls into.
    public static int bucket(double seconds) {
        int at = Arrays.binarySearch(BOUNDS, seconds);
        return at >= 0 ? at : -at - 1;
    }

    public Distribution plus(Distribution other) {
        long[] both = counts.clone();
        Arrays.setAll(both, i -> counts[i] + other.counts[i]);
        return new Distribution(both, sum + other.sum);
    }

    public long count() {
        return Arrays.stream(counts).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution(long[] those, double total)
                && Arrays.equals(counts, those)
                && sum == total;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counts) + Double.hashCode(sum);
    }

    @Override
    public String toString() {
        return count() + " values, " + sum + " s";
    }
}
