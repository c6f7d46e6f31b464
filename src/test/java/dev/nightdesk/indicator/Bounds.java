package dev.nightdesk.indicator;

import static dev.nightdesk.indicator.NaiveMath.max;
import static dev.nightdesk.indicator.NaiveMath.min;

import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;

/// What a reading can be at all, given the history.
///
/// @param least inclusive
/// @param most inclusive
record Bounds(double least, double most) {

    private static final double ROUNDING = 1e-9;
    private static final Bounds PERCENT = new Bounds(0, 100 + ROUNDING);

    static Bounds of(String id, ListingHistory history) {
        double lowest = min(history.prices().low());
        double highest = max(history.prices().high());
        double range = highest - lowest;
        return switch (id) {
            case "sma_20", "sma_50", "sma_200", "ema_12", "ema_26" -> new Bounds(lowest, highest);
            case "macd", "macd_signal" -> new Bounds(-range, range);
            case "macd_histogram" -> new Bounds(-2 * range, 2 * range);
            case "rsi_14",
                    "adx_14",
                    "plus_di_14",
                    "minus_di_14",
                    "stochastic_k_14",
                    "stochastic_d_3" ->
                    PERCENT;
            // the last of 20 values is at most √19 population deviations from their mean
            case "bollinger_percent_b_20" -> around(0.5, Math.sqrt(19) / 4);
            case "bollinger_upper_20" -> new Bounds(lowest, highest + range);
            case "bollinger_lower_20" -> new Bounds(lowest - range, highest);
            case "atr_14" -> new Bounds(0, range);
            case "obv" -> around(0, Arrays.stream(history.prices().volume()).sum());
            case "volatility_20" -> new Bounds(0, Math.sqrt(252 * 20.0 / 19) * highest / lowest);
            case "momentum_21", "momentum_63", "momentum_252" ->
                    new Bounds(lowest / highest - 1, highest / lowest - 1);
            case "max_drawdown_252" -> new Bounds(lowest / highest - 1, 0);
            case "high_52w_distance" -> new Bounds(lowest / highest - 1, 0);
            case "low_52w_distance" -> new Bounds(0, highest / lowest - 1);
            case "correlation_252" -> around(0, 1);
            // follows the market by 0.8 with noise of about 1.5 times the market's own
            case "beta_252" -> around(0.8, 0.8);
            case "dollar_volume_20" -> new Bounds(0, turnover(history));
            // figures of RandomWorld lie within 0.3..1.3 of their level
            case "earnings_yield" -> new Bounds(-0.1, 30);
            case "book_to_price" -> new Bounds(0, 30);
            case "return_on_equity" -> new Bounds(-0.5, 1);
            case "debt_to_assets" -> new Bounds(-1, 1);
            case "revenue_growth" -> new Bounds(0.3 / 1.3 - 1, 1.3 / 0.3 - 1);
            case "sentiment" -> new Bounds(-1, 1);
            // RandomWorld says at most two things a day
            case "sentiment_count" -> new Bounds(1, 60);
            default -> throw new IllegalArgumentException("no bounds for " + id);
        };
    }

    private static Bounds around(double middle, double reach) {
        return new Bounds(middle - reach - ROUNDING, middle + reach + ROUNDING);
    }

    private static double turnover(ListingHistory history) {
        return max(history.prices().traded().close()) * max(history.prices().traded().volume());
    }
}
