package dev.nightdesk.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.BarSeries;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Calculated by hand on series of a few different returns.
class TailReadingsTest {

    private static double read(
            String id, int bars, IntToDoubleFunction dayReturn, IntToDoubleFunction volume) {
        int[] days = new int[bars];
        double[] close = new double[bars];
        double[] volumes = new double[bars];
        for (int i = 0; i < bars; i++) {
            days[i] = 16_000 + i;
            close[i] = i == 0 ? 100 : close[i - 1] * (1 + dayReturn.applyAsDouble(i));
            volumes[i] = volume.applyAsDouble(i);
        }
        BarSeries series = new BarSeries(days, close, close, close, volumes);
        World world = new World(series, List.of(), List.of(), new TreeMap<>(), List.of());
        return Indicators.read(world.today())[Indicators.indexOf(id)];
    }

    private static double read(String id, int bars, IntToDoubleFunction dayReturn) {
        return read(id, bars, dayReturn, i -> 1000);
    }

    /// Of 252 returns 13 are the tail: twelve of −3 % and one of −2 %; the rest are gains.
    @Test
    void the_tail_is_the_worst_twentieth_rounded_up() {
        IntToDoubleFunction returns = i -> i % 20 == 7 ? -0.03 : i == 250 ? -0.02 : 0.001;
        assertThat(252 / 20).isEqualTo(12);
        assertThat(read("var_95_252", 253, returns)).isCloseTo(0.03, within(1e-12));
        IntToDoubleFunction fewer = i -> i % 20 == 7 && i > 20 ? -0.03 : i == 250 ? -0.02 : 0.001;
        assertThat(read("var_95_252", 253, fewer)).isCloseTo(0.02, within(1e-12));
        assertThat(read("expected_shortfall_95_252", 253, fewer))
                .isCloseTo((12 * 0.03 + 0.02) / 13, within(1e-12));
    }

    /// 125 returns: 7 are the tail.
    @Test
    void with_126_bars_the_tail_is_of_those_there_are() {
        IntToDoubleFunction returns = i -> i <= 6 ? -0.05 : i == 7 ? -0.01 : 0.002;
        assertThat(read("var_95_252", 126, returns)).isCloseTo(0.01, within(1e-12));
        assertThat(read("expected_shortfall_95_252", 126, returns))
                .isCloseTo((6 * 0.05 + 0.01) / 7, within(1e-12));
        assertThat(read("var_95_252", 125, returns)).isNaN();
    }

    @Test
    void falls_of_more_than_a_year_ago_are_forgotten() {
        IntToDoubleFunction returns = i -> i <= 40 ? -0.05 : 0.002;
        assertThat(read("expected_shortfall_95_252", 300, returns))
                .as("a gain is a loss below zero")
                .isCloseTo(-0.002, within(1e-12));
    }

    /// One return of ln 2, 62 of 0: G₁ of a single outlier is √n.
    @Test
    void one_return_that_differs_has_the_greatest_skewness_there_is() {
        assertThat(read("skewness_63", 64, i -> i == 30 ? 1 : 0))
                .isCloseTo(Math.sqrt(63), within(1e-9));
        assertThat(read("skewness_63", 64, i -> i == 30 ? -0.5 : 0))
                .isCloseTo(-Math.sqrt(63), within(1e-9));
    }

    @Test
    void returns_that_do_not_differ_have_no_skewness() {
        assertThat(read("skewness_63", 80, i -> 0.01)).isNaN();
        assertThat(read("skewness_63", 80, i -> 0)).isNaN();
        assertThat(read("skewness_63", 63, i -> i % 2 / 100.0)).isNaN();
    }

    @Test
    void momentum_without_the_last_month_does_not_see_it() {
        IntToDoubleFunction returns = i -> i > 252 - 21 ? -0.5 : i == 1 ? 0.5 : i == 100 ? 0.2 : 0;
        assertThat(read("momentum_12_1", 253, returns)).isCloseTo(0.8, within(1e-12));
        assertThat(read("momentum_12_1", 252, returns)).isNaN();
    }

    /// Closes and volumes such that a day's turnover is a million at the close.
    @Test
    void illiquidity_is_the_move_a_million_dollars() {
        double flat = read("amihud_20", 21, i -> 0, i -> 10_000);
        assertThat(flat).isZero();
        double[] close = new double[21];
        Arrays.setAll(close, i -> 100 * Math.pow(1.01, i));
        assertThat(read("amihud_20", 21, i -> 0.01, i -> 1e6 / close[i]))
                .isCloseTo(0.01, within(1e-9));
    }

    @Test
    void days_without_trade_are_left_out_up_to_half_of_them() {
        double[] close = new double[21];
        Arrays.setAll(close, i -> 100 * Math.pow(1.01, i));
        assertThat(read("amihud_20", 21, i -> 0.01, i -> i <= 10 ? 0 : 1e6 / close[i]))
                .isCloseTo(0.01, within(1e-9));
        assertThat(read("amihud_20", 21, i -> 0.01, i -> i <= 11 ? 0 : 1e6 / close[i])).isNaN();
    }
}
