package dev.nightdesk.forecast;

import java.util.Arrays;

/// The mean of a daily series whose values look over the same days: the outcomes of two sessions
/// share all but the days between them, so that an interval for independent values would be far too
/// narrow. The one here allows for that; [Overlap] says how.
///
/// @param sessions how many values were known
/// @param mean over them, NaN if there were none
/// @param low where the 95 % interval begins; NaN where the series is not longer than twice the
///   overlap
/// @param high where it ends
/// @param pValue two-sided chance of a mean so far from 0 where the true one is 0
public record SeriesMean(int sessions, double mean, double low, double high, double pValue) {

    /// The mean of a series and what is certain about it.
    ///
    /// @param series one value a session, in their order; NaN = none
    /// @param overlap how many sessions a value looks over, ≥ 1
    public static SeriesMean of(double[] series, int overlap) {
        Horizon.checked(overlap);
        double[] known = Arrays.stream(series).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        return known.length > Overlap.bandwidth(overlap)
                ? within(new Overlap(overlap, known.length), known, mean)
                : new SeriesMean(known.length, mean, Double.NaN, Double.NaN, Double.NaN);
    }

    private static SeriesMean within(Overlap overlap, double[] series, double mean) {
        double error = Math.sqrt(overlap.varianceOfMean(series, mean));
        double reach = overlap.critical() * error;
        // a mean of exactly 0 is no evidence, even without any error
        double chance = mean == 0 ? 1 : overlap.chance(Math.abs(mean) / error);
        return new SeriesMean(series.length, mean, mean - reach, mean + reach, chance);
    }

    /// Whether the interval lies above 0.
    public boolean isPositive() {
        return low > 0;
    }
}
