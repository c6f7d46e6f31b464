package dev.nightdesk.forecast;

import dev.nightdesk.indicator.Indicators;
import java.util.List;

/// How a feature is made of a listing's readings and its close.
///
/// @param feature what comes out
/// @param readings indexes in [Indicators#readings()], in the order of the formula
/// @param formula of the close and those readings
record Recipe(Feature feature, List<Integer> readings, Formula formula) {

    /// From a close, US dollars, and a few readings to one number, NaN where one is unknown.
    interface Formula {

        double apply(double close, double[] of);
    }

    /// A reading as it is: one that neither a split nor a high price changes.
    static Recipe plain(Provenance provenance, String id) {
        return of(id, provenance, (_, of) -> of[0], id);
    }

    /// How far the close is above an average price, a fraction.
    static Recipe closeTo(String price) {
        return of("close_to_" + price, Provenance.PRICES, (close, of) -> close / of[0] - 1, price);
    }

    /// A number of US dollars as a fraction of the close.
    static Recipe overClose(String dollars) {
        return of(dollars + "_to_close", Provenance.PRICES, (close, of) -> of[0] / close, dollars);
    }

    /// A feature of a few readings; it is warm when all of them are.
    static Recipe of(String id, Provenance provenance, Formula formula, String... readings) {
        List<Integer> at = List.of(readings).stream().map(Indicators::indexOf).toList();
        int warmUp =
                at.stream()
                        .mapToInt(i -> Indicators.readings().get(i).warmUp())
                        .max()
                        .orElseThrow();
        return new Recipe(new Feature(id, provenance, warmUp), at, formula);
    }

    /// The feature of one listing; what is not finite is unknown.
    double apply(double close, double[] all) {
        double[] of = new double[readings.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = all[readings.get(i)];
        }
        double value = formula.apply(close, of);
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
