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

    public TradeRule {
        Expect.text("atr", atr);
        Expect.positive("target", target);
        Expect.positive("stop", stop);
        Expect.positive("floor", floor);
        Expect.positive("room above the floor", 1 - floor);
        Expect.positive("horizonDays", horizonDays);
    }

    /// For BUY and HOLD the target lies above the close and the stop below, for SELL the other way
    /// round: a HOLD's pair is the band within which the holder keeps the share.
    Trade trade(Rating rating, double close, double range) {
        int up = rating.isSell() ? -1 : 1;
        return new Trade(
                close,
                level(close, up * target * range),
                level(close, -up * stop * range),
                OptionalInt.of(horizonDays));
    }

    private double level(double close, double move) {
        return Math.max(close + move, floor * close);
    }
}
