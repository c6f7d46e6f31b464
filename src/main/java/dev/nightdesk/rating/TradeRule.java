package dev.nightdesk.rating;

import java.util.OptionalInt;

/// Where target and stop are placed: at multiples of the average true range (Wilder, *New Concepts
/// in Technical Trading Systems*, 1978) from the close.
///
/// @param atr id of the reading that holds the average true range, US dollars
/// @param target distance of the target, multiples of ATR, > 0
/// @param stop distance of the stop, multiples of ATR, > 0
/// @param floor lowest target or stop, a fraction of the close in (0, 1): a share cannot lose more
///   than its price, however wild its range
/// @param horizonDays exchange sessions after which the recommendation has matured, ≥ 1
public record TradeRule(String atr, double target, double stop, double floor, int horizonDays) {

    /// A normal random walk's range over a day is so many of its deviations (Feller, *The
    /// asymptotic distribution of the range of sums*, 1951).
    private static final double RANGE = Math.sqrt(8 / Math.PI);

    public TradeRule {
        Expect.text("atr", atr);
        Expect.positive("target", target);
        Expect.positive("stop", stop);
        Expect.positive("floor", floor);
        Expect.positive("room above the floor", 1 - floor);
        Expect.positive("horizonDays", horizonDays);
    }

    /// For BUY and HOLD the target lies above the close and the stop below, for SELL the other way
    /// round: a HOLD's pair is the band within which the holder keeps the share. What is foretold
    /// moves both.
    ///
    /// @param range average true range, US dollars
    /// @param deviations by which the return over the horizon is foretold to lie above 0, in its
    ///   own deviations; NaN if nothing is foretold
    Trade trade(Rating rating, double close, double range, double deviations) {
        int up = rating.isSell() ? -1 : 1;
        double drift = drift(range, deviations);
        return new Trade(
                close,
                level(close, drift + up * target * range),
                level(close, drift - up * stop * range),
                OptionalInt.of(horizonDays));
    }

    /// What is foretold, US dollars: a deviation grows with the square root of time. At most
    /// half-way to the nearer of target and stop, so that neither comes to lie beyond the close.
    private double drift(double range, double deviations) {
        if (Double.isNaN(deviations)) {
            return 0;
        }
        double most = Math.min(target, stop) / 2;
        return Math.clamp(deviations / RANGE, -most, most) * range;
    }

    private double level(double close, double move) {
        return Math.max(close + move, floor * close);
    }
}
