package dev.nightdesk.rating;

/// One listing's percentile ranks over the universe.
///
/// @param instrumentId permanent, ≥ 1
/// @param values in the order of the model's weights, in (0, 1], NaN = unknown
public record Ranks(int instrumentId, double[] values) {

    public Ranks {
        Expect.positive("instrumentId", instrumentId);
        for (double value : values) {
            if (value <= 0 || value > 1) {
                throw new IllegalArgumentException("rank must be within (0, 1]: " + value);
            }
        }
    }
}
