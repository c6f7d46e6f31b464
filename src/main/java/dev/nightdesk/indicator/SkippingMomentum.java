package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Momentum of twelve months without the last one, a fraction (0.1 is +10 %): the adjusted close of
/// 21 bars ago ÷ that of 252 bars ago − 1. The last month is left out because it tends to revert
/// (Jegadeesh & Titman, 1993; the form with a skipped month as in Fama & French, 1996).
final class SkippingMomentum extends WarmIndicator {

    private static final int YEAR = 252;
    private static final int MONTH = 21;

    SkippingMomentum() {
        super(new Reading("momentum_12_1", YEAR + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        int last = close.length - 1;
        out[at] = close[last - MONTH] / close[last - YEAR] - 1;
    }
}
