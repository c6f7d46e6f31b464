package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// On-balance volume (Granville, 1963), shares of the last bar's day: split-adjusted volume summed
/// with the sign of the change of the adjusted close, from 0 at the first bar of the series. Only
/// differences mean something: the start is arbitrary.
final class OnBalanceVolume extends WarmIndicator {

    OnBalanceVolume() {
        super(new Reading("obv", 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        double[] volume = history.prices().volume();
        double balance = 0;
        for (int i = 1; i < close.length; i++) {
            balance += Math.signum(close[i] - close[i - 1]) * volume[i];
        }
        out[at] = balance;
    }
}
