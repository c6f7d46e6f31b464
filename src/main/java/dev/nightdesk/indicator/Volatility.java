package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Historical volatility, a fraction a year (0.3 is 30 %): sample deviation of the last 20 log
/// returns of the adjusted close × √252.
final class Volatility extends WarmIndicator {

    private static final int N = 20;
    private static final double YEAR = Math.sqrt(252);

    Volatility() {
        super(new Reading("volatility_20", N + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        Spread spread = new Spread();
        for (int i = close.length - N; i < close.length; i++) {
            spread.add(Math.log(close[i] / close[i - 1]));
        }
        out[at] = spread.sampleDeviation() * YEAR;
    }
}
