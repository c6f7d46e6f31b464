package dev.nightdesk.indicator;

import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.ListingHistory;

/// Wilder's directional movement (1978) over 14 bars, each 0..100: ADX, the strength of a trend
/// whatever its direction, and +DI and −DI, the share of the true range won upwards and downwards.
///
/// A tie of up and down move is no movement; a series that never moved has 0 in all three.
final class DirectionalMovement extends WarmIndicator {

    private static final int N = 14;

    DirectionalMovement() {
        super(
                new Reading("adx_14", 2 * N),
                new Reading("plus_di_14", N + 1),
                new Reading("minus_di_14", N + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        AdjustedSeries prices = history.prices();
        double[] high = prices.high();
        double[] low = prices.low();
        WilderMean range = new WilderMean(N);
        WilderMean plus = new WilderMean(N);
        WilderMean minus = new WilderMean(N);
        WilderMean adx = new WilderMean(N);
        for (int bar = 1; bar < high.length; bar++) {
            double up = high[bar] - high[bar - 1];
            double down = low[bar - 1] - low[bar];
            range.add(TrueRange.at(prices, bar));
            plus.add(up > down ? Math.max(up, 0) : 0);
            minus.add(down > up ? Math.max(down, 0) : 0);
            if (range.isWarm()) {
                adx.add(index(plus.value(), minus.value()));
            }
        }
        out[at] = adx.value();
        out[at + 1] = percent(plus.value(), range.value());
        out[at + 2] = percent(minus.value(), range.value());
    }

    /// DX. The true range cancels out: the ratio of the movements is that of the indicators.
    private static double index(double plus, double minus) {
        return percent(Math.abs(plus - minus), plus + minus);
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }
}
