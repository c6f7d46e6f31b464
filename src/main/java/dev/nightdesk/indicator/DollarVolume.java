package dev.nightdesk.indicator;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingHistory;

/// Mean turnover of the last 20 bars, US dollars a session: close × volume, both as traded.
final class DollarVolume extends WarmIndicator {

    private static final int N = 20;

    DollarVolume() {
        super(new Reading("dollar_volume_20", N));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        BarSeries traded = history.prices().traded();
        double sum = 0;
        for (int i = traded.size() - N; i < traded.size(); i++) {
            sum += traded.close()[i] * traded.volume()[i];
        }
        out[at] = sum / N;
    }
}
