package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Bollinger bands over 20 adjusted closes: mean ± 2 population deviations, US dollars, and %b, the
/// place of the last close between them (a fraction: 0 at the lower band, 1 at the upper, beyond
/// outside). Bands without width give no place: %b of a flat window is unknown.
final class BollingerBands extends WarmIndicator {

    private static final int N = 20;
    private static final double WIDTH = 2;

    BollingerBands() {
        super(
                new Reading("bollinger_upper_20", N),
                new Reading("bollinger_lower_20", N),
                new Reading("bollinger_percent_b_20", N));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        Spread spread = new Spread();
        for (int i = close.length - N; i < close.length; i++) {
            spread.add(close[i]);
        }
        double reach = WIDTH * spread.populationDeviation();
        double lower = spread.mean() - reach;
        out[at] = spread.mean() + reach;
        out[at + 1] = lower;
        out[at + 2] = (close[close.length - 1] - lower) / (2 * reach);
    }
}
