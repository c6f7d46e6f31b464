package dev.nightdesk.market;

import java.util.Arrays;

/// What the bars known on a day show of an action: the jump from the last close before its ex-day
/// to the first close since.
///
/// A bar without volume that repeats the close before it shows nothing: sources fill in such bars
/// for days on which nobody traded, and they stay on the old scale after a split.
final class PriceJumps {

    /// How far, as a factor in either direction, a stock may move on its ex-day besides the action:
    /// a 1:20 reverse split of a failing company lost 40 % (EOX, 2015-05-21).
    private static final double WIDEST = 1 / 0.6;

    private final BarSeries traded;
    private final int size;

    /// @param asOf epoch day; later bars are not looked at
    PriceJumps(BarSeries traded, int asOf) {
        this.traded = traded;
        int found = Arrays.binarySearch(traded.days(), asOf);
        this.size = found >= 0 ? found + 1 : -found - 1;
    }

    /// Whether there are bars that an action of that ex-day would adjust.
    boolean anyBefore(int exDay) {
        return size > 0 && traded.days()[0] < exDay;
    }

    /// Index of the first bar since the ex-day that shows a price of its own, the number of bars if
    /// there is none yet.
    int evidence(int exDay) {
        int at = firstFrom(exDay);
        while (at < size && !showsPrice(at)) {
            at++;
        }
        return at;
    }

    /// New price per old price over the ex-day, NaN if there are no two prices to compare.
    double over(int exDay) {
        int after = evidence(exDay);
        int before = firstFrom(exDay) - 1;
        while (before >= 0 && !(traded.close()[before] > 0)) {
            before--;
        }
        return before < 0 || after == size
                ? Double.NaN
                : traded.close()[after] / traded.close()[before];
    }

    /// Whether a jump is nearer to the factor than to no action at all, on a logarithmic scale, and
    /// not too far from it.
    static boolean confirms(double jump, double factor) {
        double off = distance(jump, factor);
        return off < distance(jump, 1) && off <= Math.log(WIDEST);
    }

    /// Of a jump from a factor, as the absolute logarithm of their quotient.
    static double distance(double jump, double factor) {
        return Math.abs(Math.log(jump / factor));
    }

    private boolean showsPrice(int at) {
        double close = traded.close()[at];
        return close > 0 && (traded.volume()[at] > 0 || at == 0 || close != traded.close()[at - 1]);
    }

    private int firstFrom(int day) {
        int found = Arrays.binarySearch(traded.days(), 0, size, day);
        return found >= 0 ? found : -found - 1;
    }
}
