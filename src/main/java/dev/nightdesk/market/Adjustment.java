package dev.nightdesk.market;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Makes the bars of a series comparable: prices before an ex-day are multiplied by the action's
/// factor, volumes divided by it if it is a split. Factors are multiplied up from the latest action
/// backwards, so every bar takes exactly one multiplication by its cumulative factor.
public final class Adjustment {

    private Adjustment() {}

    /// The series in terms of a day's shares and prices. An array that no action touches is the
    /// traded series' own.
    ///
    /// @param applied in ascending order of ex-day; those after `asOf` are not in effect and
    ///   ignored
    /// @param asOf epoch day, not before the last bar. An ex-day between the last bar and this day
    ///   counts: then every bar lies before it.
    public static AdjustedSeries adjust(
            BarSeries traded, List<? extends CorporateAction> applied, int asOf) {
        int size = traded.size();
        if (size > 0 && traded.days()[size - 1] > asOf) {
            throw new IllegalArgumentException(
                    "the last bar is after asOf: " + traded.days()[size - 1] + " > " + asOf);
        }
        List<? extends CorporateAction> actions = applied.subList(0, inEffect(applied, asOf));
        int[] days = traded.days();
        return new AdjustedSeries(
                traded,
                scaled(days, traded.high(), actions, DoubleUnaryOperator.identity()),
                scaled(days, traded.low(), actions, DoubleUnaryOperator.identity()),
                scaled(days, traded.close(), actions, DoubleUnaryOperator.identity()),
                scaled(days, traded.volume(), splits(actions), factor -> 1 / factor));
    }

    /// How many of the actions have gone ex by a day.
    private static int inEffect(List<? extends CorporateAction> applied, int asOf) {
        int count = 0;
        int last = Integer.MIN_VALUE;
        for (CorporateAction action : applied) {
            if (action.exDay() < last) {
                throw new IllegalArgumentException("ex-days must ascend, at " + action.exDay());
            }
            last = action.exDay();
            count += last <= asOf ? 1 : 0;
        }
        return count;
    }

    private static List<Split> splits(List<? extends CorporateAction> actions) {
        return actions.stream().filter(Split.class::isInstance).map(Split.class::cast).toList();
    }

    /// @param multiplier of the cumulative factor of the actions that follow a bar
    private static double[] scaled(
            int[] days,
            double[] traded,
            List<? extends CorporateAction> actions,
            DoubleUnaryOperator multiplier) {
        if (actions.isEmpty() || firstFrom(days, actions.getLast().exDay(), days.length) == 0) {
            return traded;
        }
        double[] adjusted = new double[days.length];
        double factor = 1;
        int end = days.length;
        for (CorporateAction action : actions.reversed()) {
            int start = firstFrom(days, action.exDay(), end);
            multiply(traded, adjusted, start, end, multiplier.applyAsDouble(factor));
            factor *= action.factor();
            end = start;
        }
        multiply(traded, adjusted, 0, end, multiplier.applyAsDouble(factor));
        return adjusted;
    }

    private static void multiply(double[] from, double[] to, int start, int end, double factor) {
        for (int i = start; i < end; i++) {
            to[i] = from[i] * factor;
        }
    }

    /// Index of the first bar on or after a day, `end` if there is none before `end`.
    private static int firstFrom(int[] days, int day, int end) {
        int found = Arrays.binarySearch(days, 0, end, day);
        return found >= 0 ? found : -found - 1;
    }
}
