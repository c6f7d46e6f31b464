package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Relative strength index (Wilder, 1978) over 14 changes of the adjusted close, 0..100: the share
/// of the gains in all movement. A series that never moved has 50.
final class Rsi extends WarmIndicator {

    private static final int N = 14;

    Rsi() {
        super(new Reading("rsi_14", N + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        WilderMean gain = new WilderMean(N);
        WilderMean loss = new WilderMean(N);
        for (int i = 1; i < close.length; i++) {
            double change = close[i] - close[i - 1];
            gain.add(Math.max(change, 0));
            loss.add(Math.max(-change, 0));
        }
        double movement = gain.value() + loss.value();
        out[at] = movement == 0 ? 50 : 100 * gain.value() / movement;
    }
}
