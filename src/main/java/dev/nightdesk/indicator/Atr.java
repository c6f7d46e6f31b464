package dev.nightdesk.indicator;

import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.ListingHistory;

/// Average true range (Wilder, 1978): his mean of 14 true ranges, US dollars, ≥ 0.
final class Atr extends WarmIndicator {

    private static final int N = 14;

    Atr() {
        super(new Reading("atr_14", N + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        AdjustedSeries prices = history.prices();
        WilderMean range = new WilderMean(N);
        for (int bar = 1; bar < prices.size(); bar++) {
            range.add(TrueRange.at(prices, bar));
        }
        out[at] = range.value();
    }
}
