package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturns;

/// Beta (Sharpe, 1964) and correlation (−1..1) of the last n simple returns of the adjusted close
/// with the market's returns of the same sessions.
///
/// A session without a market return (the one after a day on which nothing was delivered) leaves
/// its pair out; with more than one pair in twenty gone both are unknown. A market that never moved
/// makes both unknown, a listing that never moved has beta 0 and no correlation.
final class MarketSensitivity extends WarmIndicator {

    private final int n;
    private final int fewestPairs;

    MarketSensitivity(int n) {
        super(new Reading("beta_" + n, n + 1), new Reading("correlation_" + n, n + 1));
        this.n = n;
        fewestPairs = n - n / 20;
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        JointSpread pairs = pairs(history);
        boolean enough = pairs.count() >= fewestPairs;
        out[at] = enough ? pairs.slope() : Double.NaN;
        out[at + 1] = enough ? pairs.correlation() : Double.NaN;
    }

    private JointSpread pairs(ListingHistory history) {
        double[] close = history.prices().close();
        int[] days = history.prices().traded().days();
        MarketReturns market = history.market();
        JointSpread pairs = new JointSpread();
        for (int i = close.length - n; i < close.length; i++) {
            double marketReturn = market.on(days[i]);
            if (!Double.isNaN(marketReturn)) {
                pairs.add(close[i] / close[i - 1] - 1, marketReturn);
            }
        }
        return pairs;
    }
}
