package dev.nightdesk.rating;

import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;

/// What the weighted readings are called in a reason, and in which unit they are said: one line per
/// reading. A reading without a line is called by its id.
final class ReasonWords {

    private static final Map<String, Words> BY_READING =
            Map.ofEntries(
                    line("momentum_252", "12-month momentum", ReasonWords::change),
                    line("momentum_63", "3-month momentum", ReasonWords::change),
                    line("momentum_21", "last month's move", ReasonWords::change),
                    line(
                            "high_52w_distance",
                            "distance from the 52-week high",
                            ReasonWords::change),
                    line("volatility_20", "yearly volatility over 20 days", ReasonWords::percent),
                    line("max_drawdown_252", "deepest fall within a year", ReasonWords::change),
                    line("beta_252", "beta against the market", ReasonWords::number),
                    line("rsi_14", "relative strength index", ReasonWords::number),
                    line("adx_14", "trend strength (ADX)", ReasonWords::number),
                    line("earnings_yield", "earnings yield", ReasonWords::percent),
                    line("book_to_price", "book-to-price ratio", ReasonWords::number),
                    line("return_on_equity", "return on equity", ReasonWords::percent),
                    line("debt_to_assets", "debt-to-assets ratio", ReasonWords::percent),
                    line("revenue_growth", "revenue growth", ReasonWords::change),
                    line("forecast_5", "the forecast over a week", ReasonWords::number),
                    line("forecast_20", "the forecast over a month", ReasonWords::number),
                    line("sentiment", "tone of headlines (-1 to 1)", ReasonWords::signed));

    private ReasonWords() {}

    /// Such as `12-month momentum of +48 %`.
    static String of(String reading, double value) {
        return BY_READING.getOrDefault(reading, new Words(reading, ReasonWords::number)).say(value);
    }

    /// The value alone, such as `+48 %`.
    static String value(String reading, double value) {
        return BY_READING
                .getOrDefault(reading, new Words(reading, ReasonWords::number))
                .unit()
                .apply(value);
    }

    static boolean has(String reading) {
        return BY_READING.containsKey(reading);
    }

    private static Map.Entry<String, Words> line(
            String reading, String name, DoubleFunction<String> unit) {
        return Map.entry(reading, new Words(name, unit));
    }

    private static String change(double fraction) {
        return rounded(fraction, "%+.1f %%", "%+.0f %%");
    }

    private static String percent(double fraction) {
        return rounded(fraction, "%.1f %%", "%.0f %%");
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// Below ten percent the tenths matter.
    private static String rounded(double fraction, String fine, String coarse) {
        double percent = 100 * fraction;
        return String.format(Locale.ROOT, Math.abs(percent) < 9.95 ? fine : coarse, percent);
    }

    private record Words(String name, DoubleFunction<String> unit) {

        String say(double value) {
            return Double.isNaN(value) ? name : name + " of " + unit.apply(value);
        }
    }
}
