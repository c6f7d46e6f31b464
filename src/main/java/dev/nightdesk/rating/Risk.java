package dev.nightdesk.rating;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What can go wrong with a share, from its readings; NaN = unknown.
///
/// @param beta against the market, a year
/// @param volatility of daily returns over 20 sessions, a year's, a fraction
/// @param valueAtRisk a day's loss that one day in twenty exceeds, a fraction of the price
/// @param expectedShortfall the mean loss of such a day, a fraction of the price
/// @param drawdown the deepest fall within a year, a fraction at most 0
/// @param dollarVolume mean US dollars traded a day
public record Risk(
        double beta,
        double volatility,
        double valueAtRisk,
        double expectedShortfall,
        double drawdown,
        double dollarVolume) {

    /// The readings that it is made of, in its order.
    public static final List<String> READINGS =
            List.of(
                    "beta_252",
                    "volatility_20",
                    "var_95_252",
                    "expected_shortfall_95_252",
                    "max_drawdown_252",
                    "dollar_volume_20");

    /// That of a listing.
    ///
    /// @param reading gives a listing's reading by its id, NaN where it has none
    public static Risk of(ToDoubleFunction<String> reading) {
        double[] values = READINGS.stream().mapToDouble(reading).toArray();
        return new Risk(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
