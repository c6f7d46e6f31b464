package dev.nightdesk.forecast;

import java.util.Arrays;

/// A listing's closes over the sessions of a span, with the places of the last close before each
/// gap.
///
/// @param close by session, NaN where the listing has no bar
record Closes(double[] close) {

    /// @param days epoch days of the bars, ascending
    static Closes on(int[] sessions, int[] days, double[] adjusted) {
        double[] close = new double[sessions.length];
        Arrays.fill(close, Double.NaN);
        for (int bar = 0; bar < days.length; bar++) {
            int at = Arrays.binarySearch(sessions, days[bar]);
            if (at >= 0 && adjusted[bar] > 0) {
                close[at] = adjusted[bar];
            }
        }
        return new Closes(close);
    }

    /// From one session's close to another's, NaN where either is missing.
    double gain(int from, int to) {
        return to < close.length ? close[to] / close[from] - 1 : Double.NaN;
    }

    /// From the first close after a session to the last one within the horizon that starts there;
    /// NaN where no close follows or the horizon is not over.
    double gainAfter(int session, int horizon) {
        int end = session + 1 + horizon;
        if (end >= close.length) {
            return Double.NaN;
        }
        int from = session + 1;
        while (from < end && Double.isNaN(close[from])) {
            from++;
        }
        int to = end;
        while (to > from && Double.isNaN(close[to])) {
            to--;
        }
        return from < end ? gain(from, to) : Double.NaN;
    }
}
