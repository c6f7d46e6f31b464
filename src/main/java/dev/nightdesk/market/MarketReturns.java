package dev.nightdesk.market;

import java.util.Arrays;
import java.util.SortedMap;

/// The market's simple return of each session: the mean over the universe's common stocks, stored
/// once a day.
public final class MarketReturns {

    private final int firstDay;
    private final double[] byDay;

    /// @param returns epoch day of a session to that session's return, a fraction (0.01 is one
    ///   percent)
    public MarketReturns(SortedMap<Integer, Double> returns) {
        firstDay = returns.isEmpty() ? 0 : returns.firstKey();
        byDay = new double[returns.isEmpty() ? 0 : returns.lastKey() - firstDay + 1];
        Arrays.fill(byDay, Double.NaN);
        returns.forEach((day, value) -> byDay[day - firstDay] = value);
    }

    /// The return of the session on that epoch day, NaN where none is known.
    public double on(int day) {
        int at = day - firstDay;
        return at >= 0 && at < byDay.length ? byDay[at] : Double.NaN;
    }
}
