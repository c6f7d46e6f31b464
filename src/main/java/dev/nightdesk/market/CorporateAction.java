package dev.nightdesk.market;

/// An event that makes earlier prices incomparable with later ones.
public sealed interface CorporateAction permits Split, Dividend {

    /// Epoch day from which the price trades without the entitlement; bars before it are adjusted.
    int exDay();

    /// What prices before the ex-day are multiplied by; 1/7 for a 7:1 split, 0.99 for a dividend of
    /// one percent.
    double factor();

    /// Guards a factor.
    ///
    /// @param factor finite and above zero, else [IllegalArgumentException]
    static double positive(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor above zero expected: " + factor);
        }
        return factor;
    }
}
