package dev.nightdesk.forecast;

/// What a claim is worth that is the best of several: the chance of any of them passing by luck is
/// at most the sum of their chances (Bonferroni).
///
/// @param configurations every one ever scored, ≥ 1
public record Deflation(int configurations) {

    public Deflation {
        if (configurations < 1) {
            throw new IllegalArgumentException("configurations must be ≥ 1: " + configurations);
        }
    }

    public static Deflation of(int configurations) {
        return new Deflation(configurations);
    }

    /// The chance to see the best of so many by luck.
    ///
    /// @param single the chance of one, 0..1; NaN stays NaN
    public double pValue(double single) {
        return Math.min(1, single * configurations);
    }

    /// The share of one tail that a single claim may take, so that all together take 2.5 %.
    double tail() {
        return 0.025 / configurations;
    }
}
