package dev.nightdesk.report.page;

import dev.nightdesk.report.Figures;
import dev.nightdesk.report.page.StockPage.ReadingLine;
import java.util.Map;
import java.util.function.DoubleFunction;

/// What readings are called, and in which unit they are said: one line per reading. A reading
/// without a line is called by its id.
public final class ReadingWords {

    private record Words(String name, DoubleFunction<String> unit) {}

    private static final Map<String, Words> BY_READING =
            Map.ofEntries(
                    line("sma_20", "20-day average", Figures::price),
                    line("sma_50", "50-day average", Figures::price),
                    line("sma_200", "200-day average", Figures::price),
                    line("ema_12", "12-day exponential average", Figures::price),
                    line("ema_26", "26-day exponential average", Figures::price),
                    line("macd", "MACD", Figures::ratio),
                    line("macd_signal", "MACD, signal line", Figures::ratio),
                    line("macd_histogram", "MACD, histogram", Figures::ratio),
                    line("rsi_14", "relative strength index, 14 days", Figures::score),
                    line("bollinger_upper_20", "upper Bollinger band, 20 days", Figures::price),
                    line("bollinger_lower_20", "lower Bollinger band, 20 days", Figures::price),
                    line("bollinger_percent_b_20", "place within the bands (%b)", Figures::ratio),
                    line("atr_14", "average true range, 14 days", Figures::price),
                    line("adx_14", "trend strength (ADX), 14 days", Figures::score),
                    line("plus_di_14", "upward movement (+DI), 14 days", Figures::score),
                    line("minus_di_14", "downward movement (−DI), 14 days", Figures::score),
                    line("stochastic_k_14", "stochastic %K, 14 days", Figures::score),
                    line("stochastic_d_3", "stochastic %D, 3 days", Figures::score),
                    line("obv", "on-balance volume, shares", Figures::amount),
                    line("volatility_20", "yearly volatility over 20 days", Figures::share),
                    line("momentum_21", "last month's move", Figures::change),
                    line("momentum_63", "3-month momentum", Figures::change),
                    line("momentum_252", "12-month momentum", Figures::change),
                    line("max_drawdown_252", "deepest fall within a year", Figures::change),
                    line("beta_252", "beta against the market, a year", Figures::ratio),
                    line("correlation_252", "correlation with the market, a year", Figures::ratio),
                    line("dollar_volume_20", "dollars traded a day, 20 days", Figures::amount),
                    line("high_52w_distance", "distance from the 52-week high", Figures::change),
                    line("low_52w_distance", "distance from the 52-week low", Figures::change),
                    line("momentum_5", "last week's move", Figures::change),
                    line("momentum_12_1", "12-month momentum before last month", Figures::change),
                    line("skewness_63", "skewness of daily returns, 3 months", Figures::ratio),
                    line("var_95_252", "value at risk of a day, 95 %", Figures::share),
                    line(
                            "expected_shortfall_95_252",
                            "expected shortfall of a day, 95 %",
                            Figures::share),
                    line("amihud_20", "price move a million dollars traded", Figures::share),
                    line("earnings_yield", "earnings yield", Figures::share),
                    line("book_to_price", "book-to-price ratio", Figures::ratio),
                    line("return_on_equity", "return on equity", Figures::share),
                    line("debt_to_assets", "debt-to-assets ratio", Figures::share),
                    line("revenue_growth", "revenue growth", Figures::change),
                    line("return_on_assets", "return on assets", Figures::share),
                    line("operating_margin", "operating margin", Figures::share),
                    line("cash_return_on_assets", "cash return on assets", Figures::share),
                    line("sales_to_price", "sales-to-price ratio", Figures::ratio),
                    line("cash_flow_yield", "cash flow yield", Figures::share),
                    line("dividend_yield", "dividend yield", Figures::share),
                    line("earnings_growth", "growth of earnings, part of assets", Figures::change),
                    line("asset_growth", "growth of assets", Figures::change),
                    line("current_ratio", "current ratio", Figures::ratio),
                    line("accruals", "accruals, part of assets", Figures::change),
                    line("facts_age", "days since the newest filing", Figures::amount));

    private ReadingWords() {}

    private static Map.Entry<String, Words> line(
            String reading, String name, DoubleFunction<String> unit) {
        return Map.entry(reading, new Words(name, unit));
    }

    static boolean has(String reading) {
        return BY_READING.containsKey(reading);
    }

    /// A reading as a page shows it.
    ///
    /// @param value NaN if unknown
    /// @param rank among the market in (0, 1], NaN if unknown or without weight
    /// @param points of score, NaN without weight
    public static ReadingLine line(String reading, double value, double rank, double points) {
        Words words = BY_READING.getOrDefault(reading, new Words(reading, Figures::plain));
        return new ReadingLine(
                reading,
                words.name(),
                words.unit().apply(value),
                Double.isNaN(rank) ? "" : Figures.place(rank),
                Double.isNaN(points) ? "" : Figures.points(points));
    }
}
