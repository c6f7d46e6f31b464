package dev.nightdesk.indicator;

import static dev.nightdesk.indicator.NaiveMath.last;
import static dev.nightdesk.indicator.NaiveMath.mean;
import static dev.nightdesk.indicator.NaiveMath.minus;
import static dev.nightdesk.indicator.NaiveMath.returns;
import static dev.nightdesk.indicator.NaiveMath.squares;

import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// A second implementation of the readings of tails and of what trading costs: by central moments
/// and by sorting.
final class NaiveRisk {

    private NaiveRisk() {}

    /// From the moments of the whole (g₁), then corrected to a sample's (G₁).
    static double skewness(ListingHistory h) {
        double[] logs =
                Arrays.stream(last(63, returns(h.prices().close()))).map(Math::log1p).toArray();
        double[] distances = minus(logs);
        double m3 = mean(Arrays.stream(distances).map(d -> d * d * d).toArray());
        double g1 = m3 / Math.pow(mean(squares(distances)), 1.5);
        return g1 * Math.sqrt(63 * 62.0) / 61;
    }

    static double valueAtRisk(ListingHistory h) {
        double[] tail = tail(h);
        return -tail[tail.length - 1];
    }

    static double expectedShortfall(ListingHistory h) {
        return -mean(tail(h));
    }

    /// Ascending.
    private static double[] tail(ListingHistory h) {
        double[] all = returns(h.prices().close());
        double[] sorted = last(Math.min(252, all.length), all);
        Arrays.sort(sorted);
        return Arrays.copyOf(sorted, (int) Math.ceil(0.05 * sorted.length));
    }

    static double illiquidity(ListingHistory h) {
        double[] moves = last(20, returns(h.prices().close()));
        double[] close = last(20, h.prices().traded().close());
        double[] volume = last(20, h.prices().traded().volume());
        DoubleStream impacts =
                IntStream.range(0, 20)
                        .filter(i -> volume[i] > 0)
                        .mapToDouble(i -> Math.abs(moves[i]) / (close[i] * volume[i] / 1e6));
        return impacts.average().orElse(Double.NaN);
    }
}
