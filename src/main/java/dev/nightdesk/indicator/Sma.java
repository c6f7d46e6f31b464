package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Simple moving average: the mean of the last n adjusted closes, US dollars.
final class Sma extends WarmIndicator {

    private final int n;

    Sma(int n) {
        super(new Reading("sma_" + n, n));
        this.n = n;
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        double sum = 0;
        for (int i = close.length - n; i < close.length; i++) {
            sum += close[i];
        }
        out[at] = sum / n;
    }
}
