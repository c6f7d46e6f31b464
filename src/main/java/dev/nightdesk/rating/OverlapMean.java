package dev.nightdesk.rating;

/// The mean of one number a session, where the numbers of sessions next to each other share most of
/// their days, with an interval that allows for it: Newey & West 1987, Bartlett weights up to the
/// overlap.
///
/// @param sessions how many
/// @param mean NaN of none
/// @param low end of the interval of 95 %, NaN where there are too few sessions to tell
/// @param high end of it
public record OverlapMean(int sessions, double mean, double low, double high) {

    private static final double TWO_SIDED_95 = 1.96;

    /// Sessions per independent stretch; with fewer than three stretches no interval is told.
    private static final int FEWEST_STRETCHES = 3;

    /// The mean of some numbers.
    ///
    /// @param values in the order of their sessions
    /// @param overlap sessions over which a number looks ahead
    public static OverlapMean of(double[] values, int overlap) {
        int n = values.length;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = n == 0 ? Double.NaN : sum / n;
        double half =
                n < FEWEST_STRETCHES * (overlap + 1)
                        ? Double.NaN
                        : TWO_SIDED_95
                                * Math.sqrt(Math.max(0, variance(values, mean, overlap)) / n);
        return new OverlapMean(n, mean, mean - half, mean + half);
    }

    private static double variance(double[] values, double mean, int overlap) {
        double variance = covariance(values, mean, 0);
        for (int lag = 1; lag <= overlap; lag++) {
            variance += 2 * (1 - lag / (overlap + 1.0)) * covariance(values, mean, lag);
        }
        return variance;
    }

    private static double covariance(double[] values, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum / values.length;
    }
}
