package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.List;

/// An indicator that is silent until it is warm: a reading whose warm-up the series does not reach
/// and one that came out infinite are unknown.
abstract class WarmIndicator implements Indicator {

    private final List<Reading> readings;
    private final int shortestWarmUp;

    WarmIndicator(Reading... readings) {
        this.readings = List.of(readings);
        shortestWarmUp = Arrays.stream(readings).mapToInt(Reading::warmUp).min().orElseThrow();
    }

    @Override
    public final List<Reading> readings() {
        return readings;
    }

    @Override
    public final void read(ListingHistory history, double[] out, int at) {
        int size = history.prices().size();
        if (size >= shortestWarmUp) {
            compute(history, out, at);
        }
        for (int i = 0; i < readings.size(); i++) {
            if (size < readings.get(i).warmUp() || !Double.isFinite(out[at + i])) {
                out[at + i] = Double.NaN;
            }
        }
    }

    /// Writes all readings; what it writes for one that is not warm yet is discarded.
    ///
    /// @param history with at least as many bars as the shortest warm-up
    /// @param out receives the readings
    /// @param at index of the first
    abstract void compute(ListingHistory history, double[] out, int at);
}
