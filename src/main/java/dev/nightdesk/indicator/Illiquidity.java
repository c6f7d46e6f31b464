package dev.nightdesk.indicator;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingHistory;

/// How far a million dollars of trade goes with the price (Amihud, 2002): mean over the last 20
/// bars of |simple return of the adjusted close| ÷ turnover, × 10⁶; 0.01 is one percent a million
/// dollars. Turnover is close × volume, both as traded. Bars without turnover say nothing and are
/// left out; unknown where they are more than half.
final class Illiquidity extends WarmIndicator {

    private static final int N = 20;
    private static final int FEWEST = N / 2;
    private static final double MILLION = 1e6;

    Illiquidity() {
        super(new Reading("amihud_20", N + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        BarSeries traded = history.prices().traded();
        double sum = 0;
        int count = 0;
        for (int i = close.length - N; i < close.length; i++) {
            double turnover = traded.close()[i] * traded.volume()[i];
            if (turnover > 0) {
                sum += Math.abs(close[i] / close[i - 1] - 1) / turnover;
                count++;
            }
        }
        out[at] = count < FEWEST ? Double.NaN : MILLION * sum / count;
    }
}
