package dev.nightdesk.market;

/// A series adjusted for the splits and dividends in effect on a day, its last bar's or a later
/// one, beside the series as traded.
///
/// @param traded the bars as traded, same length
/// @param high adjusted for splits and dividends, US dollars of that day
/// @param low adjusted for splits and dividends
/// @param close adjusted for splits and dividends; the last one equals the traded close unless an
///   ex-day followed it
/// @param volume adjusted for splits only, shares of that day
public record AdjustedSeries(
        BarSeries traded, double[] high, double[] low, double[] close, double[] volume) {

    public AdjustedSeries {
        int size = traded.size();
        if (high.length != size
                || low.length != size
                || close.length != size
                || volume.length != size) {
            throw new IllegalArgumentException(
                    "arrays of the traded series' length expected: " + size);
        }
    }

    public int size() {
        return close.length;
    }
}
