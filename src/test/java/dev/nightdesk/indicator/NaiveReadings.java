package dev.nightdesk.indicator;

import static dev.nightdesk.indicator.NaiveMath.ema;
import static dev.nightdesk.indicator.NaiveMath.last;
import static dev.nightdesk.indicator.NaiveMath.max;
import static dev.nightdesk.indicator.NaiveMath.mean;
import static dev.nightdesk.indicator.NaiveMath.min;
import static dev.nightdesk.indicator.NaiveMath.minus;
import static dev.nightdesk.indicator.NaiveMath.returns;
import static dev.nightdesk.indicator.NaiveMath.squares;
import static dev.nightdesk.indicator.NaiveMath.wilder;
import static java.util.Map.entry;

import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A second implementation of every reading, as the textbooks write it and as slow: averages by
/// their explicit weights, no shared passes. Only for series beyond the warm-up.
final class NaiveReadings {

    private static final Map<String, ToDoubleFunction<ListingHistory>> BY_ID =
            Map.ofEntries(
                    entry("sma_20", h -> mean(last(20, close(h)))),
                    entry("sma_50", h -> mean(last(50, close(h)))),
                    entry("sma_200", h -> mean(last(200, close(h)))),
                    entry("ema_12", h -> ema(12, close(h))),
                    entry("ema_26", h -> ema(26, close(h))),
                    entry("macd", h -> macd(h, close(h).length)),
                    entry("macd_signal", NaiveReadings::signal),
                    entry("macd_histogram", h -> macd(h, close(h).length) - signal(h)),
                    entry("rsi_14", NaiveReadings::rsi),
                    entry("bollinger_upper_20", h -> band(h, 2)),
                    entry("bollinger_lower_20", h -> band(h, -2)),
                    entry(
                            "bollinger_percent_b_20",
                            h -> (now(h) - band(h, -2)) / (band(h, 2) - band(h, -2))),
                    entry("atr_14", h -> wilder(14, ranges(h, bars(h)))),
                    entry("adx_14", NaiveReadings::adx),
                    entry("plus_di_14", h -> di(h, bars(h), 1)),
                    entry("minus_di_14", h -> di(h, bars(h), -1)),
                    entry("stochastic_k_14", h -> percentK(h, bars(h))),
                    entry("stochastic_d_3", NaiveReadings::percentD),
                    entry("obv", NaiveReadings::obv),
                    entry("volatility_20", NaiveReadings::volatility),
                    entry("momentum_21", h -> momentum(h, 21)),
                    entry("momentum_63", h -> momentum(h, 63)),
                    entry("momentum_252", h -> momentum(h, 252)),
                    entry("max_drawdown_252", NaiveReadings::drawdown),
                    entry("beta_252", NaiveMarket::beta),
                    entry("correlation_252", NaiveMarket::correlation),
                    entry("dollar_volume_20", NaiveReadings::turnover),
                    entry("high_52w_distance", h -> now(h) / max(last(252, high(h))) - 1),
                    entry("low_52w_distance", h -> now(h) / min(last(252, low(h))) - 1),
                    entry("momentum_5", h -> momentum(h, 5)),
                    entry("momentum_12_1", h -> (1 + momentum(h, 252)) / (1 + momentum(h, 21)) - 1),
                    entry("skewness_63", NaiveRisk::skewness),
                    entry("var_95_252", NaiveRisk::valueAtRisk),
                    entry("expected_shortfall_95_252", NaiveRisk::expectedShortfall),
                    entry("amihud_20", NaiveRisk::illiquidity),
                    entry("earnings_yield", NaiveFundamentals::earningsYield),
                    entry("book_to_price", NaiveFundamentals::bookToPrice),
                    entry("return_on_equity", NaiveFundamentals::returnOnEquity),
                    entry("debt_to_assets", NaiveFundamentals::debtToAssets),
                    entry("revenue_growth", NaiveFundamentals::revenueGrowth),
                    entry("return_on_assets", NaiveStatements::returnOnAssets),
                    entry("operating_margin", NaiveStatements::operatingMargin),
                    entry("cash_return_on_assets", NaiveStatements::cashReturnOnAssets),
                    entry("sales_to_price", NaiveStatements::salesToPrice),
                    entry("cash_flow_yield", NaiveStatements::cashFlowYield),
                    entry("dividend_yield", NaiveStatements::dividendYield),
                    entry("earnings_growth", NaiveStatements::earningsGrowth),
                    entry("asset_growth", NaiveStatements::assetGrowth),
                    entry("current_ratio", NaiveStatements::currentRatio),
                    entry("accruals", NaiveStatements::accruals),
                    entry("facts_age", NaiveStatements::age),
                    entry("sentiment", NaiveNews::sentiment),
                    entry("sentiment_count", NaiveNews::count));

    private NaiveReadings() {}

    static ToDoubleFunction<ListingHistory> of(String id) {
        return Objects.requireNonNull(BY_ID.get(id), id);
    }

    private static int bars(ListingHistory history) {
        return history.prices().size();
    }

    private static double[] close(ListingHistory history) {
        return history.prices().close();
    }

    private static double[] high(ListingHistory history) {
        return history.prices().high();
    }

    private static double[] low(ListingHistory history) {
        return history.prices().low();
    }

    static double now(ListingHistory history) {
        return close(history)[bars(history) - 1];
    }

    private static double macd(ListingHistory history, int bars) {
        double[] close = Arrays.copyOf(close(history), bars);
        return ema(12, close) - ema(26, close);
    }

    private static double signal(ListingHistory history) {
        return ema(9, perBar(1, bars(history), bars -> macd(history, bars)));
    }

    private static double rsi(ListingHistory h) {
        double[] change = perBar(2, bars(h), bars -> close(h)[bars - 1] - close(h)[bars - 2]);
        double gains = wilder(14, Arrays.stream(change).map(c -> c > 0 ? c : 0).toArray());
        double losses = wilder(14, Arrays.stream(change).map(c -> c < 0 ? -c : 0).toArray());
        return 100 - 100 / (1 + gains / losses);
    }

    private static double band(ListingHistory history, double deviations) {
        double[] window = last(20, close(history));
        return mean(window) + deviations * Math.sqrt(mean(squares(minus(window))));
    }

    private static double[] ranges(ListingHistory h, int bars) {
        return perBar(
                2,
                bars,
                n ->
                        max(
                                high(h)[n - 1] - low(h)[n - 1],
                                Math.abs(high(h)[n - 1] - close(h)[n - 2]),
                                Math.abs(low(h)[n - 1] - close(h)[n - 2])));
    }

    /// +DI for sign 1, −DI for sign −1, as of bar number `bars`.
    private static double di(ListingHistory h, int bars, int sign) {
        double[] moves =
                perBar(
                        2,
                        bars,
                        n -> {
                            double up = high(h)[n - 1] - high(h)[n - 2];
                            double down = low(h)[n - 2] - low(h)[n - 1];
                            double mine = sign > 0 ? up : down;
                            return mine > 0 && mine > (sign > 0 ? down : up) ? mine : 0;
                        });
        return 100 * wilder(14, moves) / wilder(14, ranges(h, bars));
    }

    private static double adx(ListingHistory h) {
        double[] dx =
                perBar(
                        15,
                        bars(h),
                        n -> {
                            double plus = di(h, n, 1);
                            double minus = di(h, n, -1);
                            return 100 * Math.abs(plus - minus) / (plus + minus);
                        });
        return wilder(14, dx);
    }

    private static double percentK(ListingHistory h, int bars) {
        double top = max(Arrays.copyOfRange(high(h), bars - 14, bars));
        double bottom = min(Arrays.copyOfRange(low(h), bars - 14, bars));
        return 100 * (close(h)[bars - 1] - bottom) / (top - bottom);
    }

    private static double percentD(ListingHistory h) {
        return mean(perBar(bars(h) - 2, bars(h), n -> percentK(h, n)));
    }

    private static double obv(ListingHistory h) {
        double balance = 0;
        for (int i = 1; i < bars(h); i++) {
            double volume = h.prices().volume()[i];
            if (close(h)[i] > close(h)[i - 1]) {
                balance += volume;
            } else if (close(h)[i] < close(h)[i - 1]) {
                balance -= volume;
            }
        }
        return balance;
    }

    private static double volatility(ListingHistory h) {
        double[] logs = Arrays.stream(last(20, returns(close(h)))).map(Math::log1p).toArray();
        return Math.sqrt(mean(squares(minus(logs))) * 20 / 19) * Math.sqrt(252);
    }

    private static double momentum(ListingHistory h, int n) {
        return (now(h) - close(h)[bars(h) - 1 - n]) / close(h)[bars(h) - 1 - n];
    }

    /// Every pair of an earlier and a later close.
    private static double drawdown(ListingHistory h) {
        double[] window = last(252, close(h));
        return IntStream.range(0, 252)
                .mapToDouble(i -> min(Arrays.copyOfRange(window, i, 252)) / window[i] - 1)
                .min()
                .orElseThrow();
    }

    private static double turnover(ListingHistory h) {
        double[] volume = h.prices().traded().volume();
        double[] close = h.prices().traded().close();
        return mean(perBar(bars(h) - 19, bars(h), n -> close[n - 1] * volume[n - 1]));
    }

    private static double[] perBar(int from, int to, IntToDoubleFunction f) {
        return IntStream.rangeClosed(from, to).mapToDouble(f).toArray();
    }
}
