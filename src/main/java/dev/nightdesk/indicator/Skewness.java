package dev.nightdesk.indicator;

import dev.nightdesk.market.ListingHistory;

/// Skewness of the last 63 daily log returns of the adjusted close: below zero where the falls are
/// the larger moves. Lottery-like shares, of high skewness, return less (Boyer, Mitton & Vorkink,
/// 2010).
///
/// The adjusted Fisher–Pearson coefficient of a sample, as spreadsheets have it: n ÷ ((n − 1)(n −
/// 2)) × the sum of ((x − mean) ÷ sample deviation)³ (Joanes & Gill, 1998). Returns that do not
/// differ have none: unknown.
final class Skewness extends WarmIndicator {

    private static final int N = 63;

    /// Of log returns; what rounding alone makes of equal ones is a thousand times smaller.
    private static final double LEAST_DEVIATION = 1e-12;

    Skewness() {
        super(new Reading("skewness_63", N + 1));
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        double[] close = history.prices().close();
        double[] returns = new double[N];
        double sum = 0;
        for (int i = 0, bar = close.length - N; i < N; i++, bar++) {
            returns[i] = Math.log(close[bar] / close[bar - 1]);
            sum += returns[i];
        }
        out[at] = skewness(returns, sum / N);
    }

    private static double skewness(double[] returns, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double one : returns) {
            double distance = one - mean;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        double deviation = Math.sqrt(squares / (N - 1));
        return deviation < LEAST_DEVIATION
                ? Double.NaN
                : N / ((N - 1.0) * (N - 2)) * cubes / (deviation * deviation * deviation);
    }
}
