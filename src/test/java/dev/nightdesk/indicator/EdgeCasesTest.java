package dev.nightdesk.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingHistory;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Series as halted, worthless and wrongly delivered listings have them.
class EdgeCasesTest {

    private static final int BARS = 300;

    private static ListingHistory history(
            IntToDoubleFunction price, IntToDoubleFunction volume, IntToDoubleFunction market) {
        int[] days = new int[BARS];
        Arrays.setAll(days, i -> 16_000 + i);
        double[] prices = values(price);
        SortedMap<Integer, Double> returns = new TreeMap<>();
        for (int i = 0; i < BARS; i++) {
            returns.put(16_000 + i, market.applyAsDouble(i));
        }
        BarSeries bars = new BarSeries(days, prices, prices, prices, values(volume));
        return new World(bars, List.of(), List.of(), returns, List.of()).today();
    }

    private static double[] values(IntToDoubleFunction at) {
        double[] values = new double[BARS];
        Arrays.setAll(values, at);
        return values;
    }

    private static double wave(int i) {
        return Math.sin(i * 0.7) / 50;
    }

    private static double read(ListingHistory history, String id) {
        return Indicators.read(history)[Indicators.indexOf(id)];
    }

    @Test
    void a_flat_series_has_no_movement_and_no_place_within_it() {
        ListingHistory flat = history(i -> 0.1, i -> 5, EdgeCasesTest::wave);
        assertThat(read(flat, "rsi_14")).isEqualTo(50);
        assertThat(read(flat, "atr_14")).isZero();
        assertThat(read(flat, "adx_14")).isZero();
        assertThat(read(flat, "plus_di_14")).isZero();
        assertThat(read(flat, "volatility_20")).isZero();
        assertThat(read(flat, "max_drawdown_252")).isZero();
        assertThat(read(flat, "beta_252")).isZero();
        assertThat(read(flat, "bollinger_upper_20")).isEqualTo(0.1);
        assertThat(read(flat, "bollinger_percent_b_20")).isNaN();
        assertThat(read(flat, "stochastic_k_14")).isNaN();
        assertThat(read(flat, "stochastic_d_3")).isNaN();
        assertThat(read(flat, "correlation_252")).isNaN();
    }

    @Test
    void a_series_that_only_rises_or_falls_reaches_the_ends_of_the_scales() {
        ListingHistory rising = history(i -> 10 + i, i -> 5, EdgeCasesTest::wave);
        assertThat(read(rising, "rsi_14")).isEqualTo(100);
        assertThat(read(rising, "adx_14")).isCloseTo(100, within(1e-9));
        assertThat(read(rising, "minus_di_14")).isZero();
        ListingHistory falling = history(i -> 1000 - i, i -> 5, EdgeCasesTest::wave);
        assertThat(read(falling, "rsi_14")).isZero();
        assertThat(read(falling, "obv")).isEqualTo(-5 * (BARS - 1));
        assertThat(read(falling, "max_drawdown_252")).isCloseTo(-251 / 952.0, within(1e-12));
    }

    @Test
    void no_volume_is_a_turnover_of_zero() {
        ListingHistory silent = history(i -> 10 + wave(i), i -> 0, EdgeCasesTest::wave);
        assertThat(read(silent, "obv")).isZero();
        assertThat(read(silent, "dollar_volume_20")).isZero();
    }

    @Test
    void a_market_without_movement_makes_beta_and_correlation_unknown() {
        ListingHistory still = history(i -> 10 + wave(i), i -> 5, i -> 0.001);
        assertThat(read(still, "beta_252")).isNaN();
        assertThat(read(still, "correlation_252")).isNaN();
    }

    @Test
    void sessions_without_a_market_return_are_left_out_up_to_one_in_twenty() {
        ListingHistory tracking =
                history(EdgeCasesTest::price, i -> 5, i -> i < 60 ? gap() : wave(i));
        assertThat(read(tracking, "beta_252")).isCloseTo(1, within(1e-9));
        assertThat(read(tracking, "correlation_252")).isCloseTo(1, within(1e-9));
        ListingHistory lost = history(EdgeCasesTest::price, i -> 5, i -> i < 61 ? gap() : wave(i));
        assertThat(read(lost, "beta_252")).isNaN();
        assertThat(read(lost, "correlation_252")).isNaN();
    }

    private static double gap() {
        return Double.NaN;
    }

    /// Moves with the market: each change is the market's own return.
    private static double price(int i) {
        double price = 10;
        for (int k = 1; k <= i; k++) {
            price *= 1 + wave(k);
        }
        return price;
    }

    @Test
    void zero_prices_never_give_an_infinite_reading() {
        List<IntToDoubleFunction> prices =
                List.of(i -> 0, i -> i % 9 == 0 ? 0 : 3, i -> i == BARS - 1 ? 0 : 3, i -> i % 2);
        for (IntToDoubleFunction price : prices) {
            ListingHistory history = history(price, i -> 5, EdgeCasesTest::wave);
            for (double value : Indicators.read(history)) {
                assertThat(Double.isInfinite(value)).isFalse();
            }
        }
    }
}
