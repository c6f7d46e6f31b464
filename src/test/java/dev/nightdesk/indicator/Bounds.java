package dev.nightdesk.indicator;

import static dev.nightdesk.indicator.NaiveMath.max;
import static dev.nightdesk.indicator.NaiveMath.min;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.stream.IntStream;

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
            case "momentum_5", "momentum_21", "momentum_63", "momentum_252", "momentum_12_1" ->
                    new Bounds(lowest / highest - 1, highest / lowest - 1);
            case "max_drawdown_252" -> new Bounds(lowest / highest - 1, 0);
            case "high_52w_distance" -> new Bounds(lowest / highest - 1, 0);
            case "low_52w_distance" -> new Bounds(0, highest / lowest - 1);
            case "correlation_252" -> around(0, 1);
            // follows the market by 0.8 with noise of about 1.5 times the market's own
            case "beta_252" -> around(0.8, 0.8);
            case "dollar_volume_20" -> new Bounds(0, turnover(history));
            // one of 63 that differs from all others has √63 at most, about
            case "skewness_63" -> around(0, Math.sqrt(63) + 1);
            case "var_95_252", "expected_shortfall_95_252" ->
                    new Bounds(1 - highest / lowest, 1 - lowest / highest);
            // returns of RandomWorld stay below 3.5 % a day
            case "amihud_20" -> new Bounds(0, 1e6 * 0.035 / leastTurnover(history));
            // figures of RandomWorld lie within 0.3..1.3 of their level
            case "earnings_yield" -> new Bounds(-0.1, 30);
            case "book_to_price" -> new Bounds(0, 30);
            case "return_on_equity" -> new Bounds(-0.5, 1);
            case "debt_to_assets" -> new Bounds(-1, 1);
            case "return_on_assets", "cash_return_on_assets", "accruals" -> around(0, 0.6);
            case "operating_margin" -> new Bounds(-0.5, 2);
            case "sales_to_price", "cash_flow_yield" -> new Bounds(-3, 60);
            case "dividend_yield" -> new Bounds(0, 15);
            case "earnings_growth" -> around(0, 0.8);
            case "asset_growth" -> new Bounds(0.3 / 1.3 - 1, 1.3 / 0.3 - 1);
            // small figures of a year's end are four times as large there
            case "current_ratio" -> new Bounds(1.5 * 0.3 / 1.3 / 4, 1.5 * 4 * 1.3 / 0.3);
            case "facts_age" -> new Bounds(0, Accounts.OLDEST_DAYS);
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

    private static double leastTurnover(ListingHistory history) {
        BarSeries traded = history.prices().traded();
        return IntStream.range(0, traded.size())
                .mapToDouble(i -> traded.close()[i] * traded.volume()[i])
                .filter(turnover -> turnover > 0)
                .min()
                .orElse(1);
    }

    private static double turnover(ListingHistory history) {
        return max(history.prices().traded().close()) * max(history.prices().traded().volume());
    }
}
