package dev.nightdesk.market;

/// A share or a rate as a fraction: `new Ratio(0.05)` is five percent.
///
/// @param value finite, 1 is all of it
public record Ratio(double value) implements Comparable<Ratio> {

    public static final Ratio ZERO = new Ratio(0);

    public Ratio {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("ratio must be finite: " + value);
        }
    }

    @Override
    public int compareTo(Ratio other) {
        return Double.compare(value, other.value);
    }
}
