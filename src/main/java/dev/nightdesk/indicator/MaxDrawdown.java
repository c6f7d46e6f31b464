package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// The worst fall from a peak within the last 252 adjusted closes, a fraction ≤ 0 (−0.25 is a loss
/// of a quarter).
final class MaxDrawdown extends WarmIndicator {

    private static final int N = 252;

    MaxDrawdown() {
        super(new Reading("max_drawdown_252", N));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        double peak = 0;
        double worst = 0;
        for (int i = close.length - N; i < close.length; i++) {
            peak = Math.max(peak, close[i]);
            worst = Math.min(worst, close[i] / peak - 1);
        }
        out[at] = worst;
    }
}
