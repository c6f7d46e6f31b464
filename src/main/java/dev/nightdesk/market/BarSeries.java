package dev.nightdesk.market;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A listing's own daily bars as traded, ascending by day, gaps left out. The arrays are the
/// series: they are shared, equally long and never written after construction.
public final class BarSeries {

    private final int[] days;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;

    /// @param days epoch days, strictly ascending
    /// @param high US dollars as traded
    /// @param low US dollars as traded
    /// @param close US dollars as traded
    /// @param volume shares as traded, ≥ 0
    public BarSeries(int[] days, double[] high, double[] low, double[] close, double[] volume) {
        int size = days.length;
        if (high.length != size
                || low.length != size
                || close.length != size
                || volume.length != size) {
            throw new IllegalArgumentException("arrays of one length expected, days has " + size);
        }
        for (int i = 1; i < size; i++) {
            if (days[i] <= days[i - 1]) {
                throw new IllegalArgumentException("days must ascend, at " + i + ": " + days[i]);
            }
        }
        this.days = days;
        this.high = high;
        this.low = low;
        this.close = close;
        this.volume = volume;
    }

    public int size() {
        return days.length;
    }

    public int[] days() {
        return days;
    }

    public double[] high() {
        return high;
    }

    public double[] low() {
        return low;
    }

    public double[] close() {
        return close;
    }

    public double[] volume() {
        return volume;
    }

    /// The first `size` bars, as the series was known when the last of them had closed.
    public BarSeries prefix(int size) {
        return slice(0, size);
    }

    /// The last bars, at most so many of them.
    public BarSeries last(int bars) {
        int from = Math.max(0, size() - bars);
        return from == 0 ? this : slice(from, size());
    }

    /// This series and a later one behind it.
    public BarSeries followedBy(BarSeries later) {
        return new BarSeries(
                IntStream.concat(Arrays.stream(days), Arrays.stream(later.days)).toArray(),
                joined(high, later.high),
                joined(low, later.low),
                joined(close, later.close),
                joined(volume, later.volume));
    }

    private static double[] joined(double[] earlier, double[] later) {
        double[] all = Arrays.copyOf(earlier, earlier.length + later.length);
        System.arraycopy(later, 0, all, earlier.length, later.length);
        return all;
    }

    /// The bars from one index to before another.
    public BarSeries slice(int from, int to) {
        return new BarSeries(
                Arrays.copyOfRange(days, from, to),
                Arrays.copyOfRange(high, from, to),
                Arrays.copyOfRange(low, from, to),
                Arrays.copyOfRange(close, from, to),
                Arrays.copyOfRange(volume, from, to));
    }
}
