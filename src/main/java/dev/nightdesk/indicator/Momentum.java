package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Rate of change, a fraction (0.1 is +10 %): adjusted close ÷ the one n bars ago − 1.
final class Momentum extends WarmIndicator {

    private final int n;

    Momentum(int n) {
        super(new Reading("momentum_" + n, n + 1));
        this.n = n;
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        int last = close.length - 1;
        out[at] = close[last] / close[last - n] - 1;
    }
}
