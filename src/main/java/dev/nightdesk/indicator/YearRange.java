package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Distances of the last close from the extremes of 52 weeks (252 bars, the last one included),
/// fractions on adjusted prices: close ÷ highest high − 1, usually ≤ 0, and close ÷ lowest low − 1,
/// usually ≥ 0.
final class YearRange extends WarmIndicator {

    private static final int N = 252;

    YearRange() {
        super(new Reading("high_52w_distance", N), new Reading("low_52w_distance", N));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] high = history.prices().high();
        double[] low = history.prices().low();
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = high.length - N; i < high.length; i++) {
            highest = Math.max(highest, high[i]);
            lowest = Math.min(lowest, low[i]);
        }
        double close = history.prices().close()[high.length - 1];
        out[at] = close / highest - 1;
        out[at + 1] = close / lowest - 1;
    }
}
