package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Value at risk and expected shortfall of one day at 95 %, fractions of the value lost (0.03 is a
/// loss of three percent); below zero where even such a day is a gain. Historical: nothing is
/// assumed of the returns but that they go on as they were.
///
/// Of the n daily simple returns of the adjusted close over the last 252 bars, or as many as there
/// are from 126 bars on, the worst ⌈n ÷ 20⌉ are the tail (13 of 252). Value at risk is the mildest
/// return of the tail: the quantile by the inverse of the empirical distribution, type 1 of Hyndman
/// & Fan (1996), never interpolated. Expected shortfall is the mean of the tail (Acerbi & Tasche,
/// 2002), so never less.
final class TailLoss extends WarmIndicator {

    private static final int N = 252;
    private static final int FEWEST_BARS = 126;

    /// One return in so many is in the tail.
    private static final int ONE_IN = 20;

    TailLoss() {
        super(
                new Reading("var_95_252", FEWEST_BARS),
                new Reading("expected_shortfall_95_252", FEWEST_BARS));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        int n = Math.min(N, close.length - 1);
        Lowest tail = new Lowest((n + ONE_IN - 1) / ONE_IN);
        for (int i = close.length - n; i < close.length; i++) {
            tail.add(close[i] / close[i - 1] - 1);
        }
        out[at] = -tail.highest();
        out[at + 1] = -tail.mean();
    }
}
