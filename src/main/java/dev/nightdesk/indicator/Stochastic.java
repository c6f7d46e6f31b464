package dev.nightdesk.indicator;

import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.ListingHistory;

/// The fast stochastic oscillator (Lane), 0..100: %K, the place of the close in the range of the
/// last 14 bars, and %D, the mean of the last three %K. A range of nothing gives no place: %K is
/// unknown then, and so is any %D that needs it.
final class Stochastic extends WarmIndicator {

    private static final int N = 14;
    private static final int SMOOTHING = 3;

    Stochastic() {
        super(new Reading("stochastic_k_14", N), new Reading("stochastic_d_3", N + SMOOTHING - 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        AdjustedSeries prices = history.prices();
        double sum = 0;
        for (int back = SMOOTHING - 1; back >= 0; back--) {
            out[at] = percentK(prices, prices.size() - 1 - back);
            sum += out[at];
        }
        out[at + 1] = sum / SMOOTHING;
    }

    private static double percentK(AdjustedSeries prices, int last) {
        if (last < N - 1) {
            return Double.NaN;
        }
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = last - N + 1; i <= last; i++) {
            highest = Math.max(highest, prices.high()[i]);
            lowest = Math.min(lowest, prices.low()[i]);
        }
        return 100 * (prices.close()[last] - lowest) / (highest - lowest);
    }
}
