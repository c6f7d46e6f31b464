package dev.nightdesk.forecast;

import static dev.nightdesk.forecast.Provenance.FILINGS;
import static dev.nightdesk.forecast.Provenance.NEWS;
import static dev.nightdesk.forecast.Provenance.PRICES;
import static dev.nightdesk.forecast.Recipe.closeTo;
import static dev.nightdesk.forecast.Recipe.overClose;
import static dev.nightdesk.forecast.Recipe.plain;

import dev.nightdesk.market.Fingerprint;
import java.util.List;

/// The table of contents: every feature, in the order of the columns of a [Panel].
///
/// A feature is made of one listing's readings and close of one session and of nothing else, so it
/// knows what they know: prices up to the session, figures filed by it, headlines seen by it.
/// Levels in US dollars enter as fractions of the close; on-balance volume has no scale to compare
/// and stays out. A new feature is one line here.
public final class Features {

    private static final List<Recipe> RECIPES =
            List.of(
                    closeTo("sma_20"),
                    closeTo("sma_50"),
                    closeTo("sma_200"),
                    closeTo("ema_12"),
                    closeTo("ema_26"),
                    overClose("macd"),
                    overClose("macd_histogram"),
                    plain(PRICES, "rsi_14"),
                    plain(PRICES, "bollinger_percent_b_20"),
                    overClose("atr_14"),
                    plain(PRICES, "adx_14"),
                    plain(PRICES, "plus_di_14"),
                    plain(PRICES, "minus_di_14"),
                    plain(PRICES, "stochastic_k_14"),
                    plain(PRICES, "stochastic_d_3"),
                    plain(PRICES, "volatility_20"),
                    plain(PRICES, "momentum_5"),
                    plain(PRICES, "momentum_21"),
                    plain(PRICES, "momentum_63"),
                    plain(PRICES, "momentum_252"),
                    plain(PRICES, "momentum_12_1"),
                    plain(PRICES, "max_drawdown_252"),
                    plain(PRICES, "beta_252"),
                    plain(PRICES, "correlation_252"),
                    plain(PRICES, "skewness_63"),
                    plain(PRICES, "var_95_252"),
                    plain(PRICES, "expected_shortfall_95_252"),
                    plain(PRICES, "dollar_volume_20"),
                    plain(PRICES, "amihud_20"),
                    plain(PRICES, "high_52w_distance"),
                    plain(PRICES, "low_52w_distance"),
                    plain(FILINGS, "earnings_yield"),
                    plain(FILINGS, "book_to_price"),
                    plain(FILINGS, "return_on_equity"),
                    plain(FILINGS, "debt_to_assets"),
                    plain(FILINGS, "revenue_growth"),
                    plain(FILINGS, "return_on_assets"),
                    plain(FILINGS, "operating_margin"),
                    plain(FILINGS, "cash_return_on_assets"),
                    plain(FILINGS, "sales_to_price"),
                    plain(FILINGS, "cash_flow_yield"),
                    plain(FILINGS, "dividend_yield"),
                    plain(FILINGS, "earnings_growth"),
                    plain(FILINGS, "asset_growth"),
                    plain(FILINGS, "current_ratio"),
                    plain(FILINGS, "accruals"),
                    plain(FILINGS, "facts_age"),
                    plain(NEWS, "sentiment"),
                    plain(NEWS, "sentiment_count"));

    /// Every feature, in the order of the columns.
    public static final List<Feature> ALL = RECIPES.stream().map(Recipe::feature).toList();

    private Features() {}

    /// The ids of every feature, in order.
    public static List<String> ids() {
        return ALL.stream().map(Feature::id).toList();
    }

    /// The raw features of one listing at one session, NaN where unknown.
    ///
    /// @param close of the session, US dollars, in terms of the shares that the readings are in
    /// @param readings as [dev.nightdesk.indicator.Indicators#read] gives them
    public static double[] row(double close, double[] readings) {
        return RECIPES.stream().mapToDouble(recipe -> recipe.apply(close, readings)).toArray();
    }

    /// A fingerprint of the list: a model learnt from features of another version is not to be
    /// asked.
    public static String version() {
        return Fingerprint.of(ALL.toString());
    }
}
