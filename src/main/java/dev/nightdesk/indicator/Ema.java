package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Exponential moving average of the adjusted closes, US dollars: seeded with the first close of
/// the series, weight 2 ÷ (n + 1) for each later one.
final class Ema extends WarmIndicator {

    private final double weight;

    Ema(int n) {
        super(new Reading("ema_" + n, n));
        weight = weight(n);
    }

    /// The weight of the newest value in an average over n values, a fraction.
    static double weight(int n) {
        return 2.0 / (n + 1);
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        double average = close[0];
        for (double value : close) {
            average += weight * (value - average);
        }
        out[at] = average;
    }
}
