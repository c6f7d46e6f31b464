package dev.nightdesk.forecast;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// The mean of a daily series whose values look over the same days: the outcomes of two sessions
/// share all but the days between them, so that an interval for independent values would be far too
/// narrow.
///
/// The variance is that of Newey and West (1987) with Bartlett's weights over twice the overlap;
/// what these weights take from the correlation that overlap alone makes is given back. The critical
/// value is that of Kiefer and Vogelsang (2005) for the share of the series that the bandwidth is;
/// beyond it the tail of Student's distribution is followed, scaled to meet it at 95 %.
///
/// @param sessions how many values were known
/// @param mean over them, NaN if there were none
/// @param low where the 95 % interval begins; NaN where the series is not longer than twice the
///     overlap
/// @param high where it ends
/// @param pValue two-sided chance of a mean so far from 0 where the true one is 0
public record SeriesMean(int sessions, double mean, double low, double high, double pValue) {

    private static final double TAIL = 0.025;

    /// @param series one value a session, in their order; NaN = none
    /// @param overlap how many sessions a value looks over, ≥ 1
    public static SeriesMean of(double[] series, int overlap) {
        Horizon.checked(overlap);
        double[] known = Arrays.stream(series).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        int bandwidth = 2 * overlap;
        if (known.length <= bandwidth) {
            return new SeriesMean(known.length, mean, Double.NaN, Double.NaN, Double.NaN);
        }
        double error = Math.sqrt(variance(known, mean, overlap, bandwidth) / known.length);
        double part = (double) bandwidth / known.length;
        double reach = critical(part) * error;
        return new SeriesMean(
                known.length, mean, mean - reach, mean + reach, chance(mean, error, part));
    }

    /// Whether the interval lies above 0.
    public boolean isPositive() {
        return low > 0;
    }

    private static double variance(double[] series, double mean, int overlap, int bandwidth) {
        double sum = product(series, mean, 0);
        for (int lag = 1; lag < bandwidth; lag++) {
            sum += 2 * weight(lag, bandwidth) * product(series, mean, lag);
        }
        return sum / series.length / kept(overlap, bandwidth);
    }

    private static double product(double[] series, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < series.length; i++) {
            sum += (series[i] - mean) * (series[i - lag] - mean);
        }
        return sum;
    }

    private static double weight(int lag, int bandwidth) {
        return 1 - (double) lag / bandwidth;
    }

    /// Which part of the variance the weights leave where values correlate by their overlap alone.
    private static double kept(int overlap, int bandwidth) {
        double all = 1;
        double left = 1;
        for (int lag = 1; lag < overlap; lag++) {
            all += 2 * weight(lag, overlap);
            left += 2 * weight(lag, overlap) * weight(lag, bandwidth);
        }
        return left / all;
    }

    /// Kiefer and Vogelsang, Econometric Theory 21 (2005), table 1: Bartlett, 97.5 %.
    private static double critical(double part) {
        return 1.9600 + part * (2.9694 + part * (0.4160 - part * 0.5324));
    }

    private static double chance(double mean, double error, double part) {
        if (error == 0) {
            return mean == 0 ? 1 : 0;
        }
        // Bartlett's weights leave about 1.5 ÷ part degrees of freedom (Priestley 1981, 6.2)
        TDistribution tail = TDistribution.of(1.5 / part);
        double scale = tail.inverseSurvivalProbability(TAIL) / critical(part);
        return 2 * tail.survivalProbability(Math.abs(mean) / error * scale);
    }
}
