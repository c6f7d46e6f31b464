package dev.nightdesk.market;

import java.util.stream.IntStream;

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

    /// The action behind a ratio of which the source tells no kind. Above 1.2, or within 0.05 % of
    /// 1:n, 2:n, 3:n or 4:n, it is a split; else a dividend, which includes spin-offs and what a
    /// consolidation leaves of a special dividend: they change the price but hardly the number of
    /// shares. Below 0.7 is not enough: in the real market of 2015–2016 a third of those are
    /// spin-offs and special dividends (HPQ 0.454, NATH 0.660). Stock dividends of up to 15 % pass
    /// as dividends, which is right for prices. Whether it happened is for [ActionCheck] to say.
    ///
    /// @param ratio what prices before the ex-day are multiplied by
    static CorporateAction ofRatio(int exDay, double ratio) {
        return ratio > 1.2 || isSimpleFraction(ratio)
                ? new Split(exDay, ratio)
                : new Dividend(exDay, ratio);
    }

    private static boolean isSimpleFraction(double ratio) {
        return ratio < 0.9
                && IntStream.rangeClosed(1, 4)
                        .mapToDouble(held -> held / ratio)
                        .anyMatch(given -> Math.abs(Math.rint(given) / given - 1) <= 5e-4);
    }
}
