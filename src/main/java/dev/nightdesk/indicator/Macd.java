package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Moving average convergence/divergence (Appel, 1979), US dollars: the line EMA 12 − EMA 26, its
/// EMA 9 as the signal, and the histogram line − signal. All averages seed with the first value, so
/// line and signal start at 0.
final class Macd extends WarmIndicator {

    private static final int SLOW = 26;
    private static final int SIGNAL = 9;
    private static final double FAST_WEIGHT = Ema.weight(12);
    private static final double SLOW_WEIGHT = Ema.weight(SLOW);
    private static final double SIGNAL_WEIGHT = Ema.weight(SIGNAL);

    Macd() {
        super(
                new Reading("macd", SLOW),
                new Reading("macd_signal", SLOW + SIGNAL - 1),
                new Reading("macd_histogram", SLOW + SIGNAL - 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        double fast = close[0];
        double slow = close[0];
        double signal = 0;
        for (double value : close) {
            fast += FAST_WEIGHT * (value - fast);
            slow += SLOW_WEIGHT * (value - slow);
            signal += SIGNAL_WEIGHT * (fast - slow - signal);
        }
        out[at] = fast - slow;
        out[at + 1] = signal;
        out[at + 2] = fast - slow - signal;
    }
}
