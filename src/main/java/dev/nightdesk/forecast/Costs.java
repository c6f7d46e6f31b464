package dev.nightdesk.forecast;

/// What trading is taken to cost.
///
/// @param perSide of a purchase or a sale, a fraction of its amount, 0 ≤ x < 1; half the spread,
///   fees and impact together
public record Costs(double perSide) {

    public Costs {
        if (!(perSide >= 0 && perSide < 1)) {
            throw new IllegalArgumentException("perSide must be within [0, 1): " + perSide);
        }
    }
}
