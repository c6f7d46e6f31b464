package dev.nightdesk.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

    private static final BarSeries FOUR_BARS =
            new BarSeries(
                    new int[] {100, 101, 104, 105},
                    new double[] {80, 84, 42, 44},
                    new double[] {72, 76, 38, 40},
                    new double[] {76, 80, 40, 42},
                    new double[] {1000, 2000, 4000, 6000});

    @Test
    void a_split_halves_prices_and_doubles_volumes_before_its_ex_day() {
        AdjustedSeries adjusted = Adjustment.adjust(FOUR_BARS, List.of(new Split(104, 0.5)), 105);
        assertThat(adjusted.high()).containsExactly(40, 42, 42, 44);
        assertThat(adjusted.low()).containsExactly(36, 38, 38, 40);
        assertThat(adjusted.close()).containsExactly(38, 40, 40, 42);
        assertThat(adjusted.volume()).containsExactly(2000, 4000, 4000, 6000);
        assertThat(adjusted.traded()).isSameAs(FOUR_BARS);
    }

    @Test
    void a_dividend_leaves_volumes_alone() {
        AdjustedSeries adjusted =
                Adjustment.adjust(FOUR_BARS, List.of(new Dividend(105, 0.75)), 105);
        assertThat(adjusted.close()).containsExactly(57, 60, 30, 42);
        assertThat(adjusted.volume()).isSameAs(FOUR_BARS.volume());
    }

    @Test
    void factors_multiply_up_from_the_latest_action_backwards() {
        List<CorporateAction> actions =
                List.of(
                        new Dividend(101, 0.75),
                        new Split(104, 0.25),
                        new Dividend(104, 0.5),
                        new Split(105, 2));
        AdjustedSeries adjusted = Adjustment.adjust(FOUR_BARS, actions, 105);
        assertThat(adjusted.close())
                .containsExactly(76 * (2 * 0.5 * 0.25 * 0.75), 80 * (2 * 0.5 * 0.25), 40 * 2.0, 42);
        assertThat(adjusted.volume()).containsExactly(1000 / 0.5, 2000 / 0.5, 4000 / 2.0, 6000);
    }

    @Test
    void an_ex_day_in_a_gap_adjusts_all_bars_before_the_gap() {
        assertThat(Adjustment.adjust(FOUR_BARS, List.of(new Split(102, 0.5)), 105).close())
                .containsExactly(38, 40, 40, 42);
    }

    @Test
    void an_action_after_the_last_bar_counts_once_its_ex_day_has_come() {
        List<Split> coming = List.of(new Split(106, 0.5));
        assertThat(Adjustment.adjust(FOUR_BARS, coming, 106).close())
                .containsExactly(38, 40, 20, 21);
        assertThat(Adjustment.adjust(FOUR_BARS, coming, 105).close()).isSameAs(FOUR_BARS.close());
    }

    @Test
    void without_an_effective_action_the_arrays_are_the_traded_ones() {
        List<CorporateAction> ineffective =
                List.of(new Split(90, 0.5), new Dividend(100, 0.9), new Split(106, 0.5));
        AdjustedSeries adjusted = Adjustment.adjust(FOUR_BARS, ineffective, 105);
        assertThat(adjusted.high()).isSameAs(FOUR_BARS.high());
        assertThat(adjusted.low()).isSameAs(FOUR_BARS.low());
        assertThat(adjusted.close()).isSameAs(FOUR_BARS.close());
        assertThat(adjusted.volume()).isSameAs(FOUR_BARS.volume());
    }

    @Test
    void the_traded_arrays_are_never_written() {
        BarSeries traded = FOUR_BARS.prefix(4);
        Adjustment.adjust(traded, List.of(new Split(104, 0.5), new Split(105, 3)), 105);
        assertThat(traded.close()).containsExactly(76, 80, 40, 42);
        assertThat(traded.volume()).containsExactly(1000, 2000, 4000, 6000);
    }

    @Test
    void an_empty_series_stays_empty() {
        assertThat(Adjustment.adjust(FOUR_BARS.prefix(0), List.of(new Split(1, 2)), 9).size())
                .isZero();
    }

    @Test
    void unordered_actions_and_a_day_before_the_last_bar_are_refused() {
        assertThatThrownBy(() ->
                        Adjustment.adjust(
                                FOUR_BARS, List.of(new Split(104, 2), new Split(101, 2)), 105))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> Adjustment.adjust(FOUR_BARS, List.of(), 104))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("105 > 104");
    }

    @Test
    void a_prefix_adjusted_as_of_its_last_day_knows_nothing_of_what_follows() {
        Random random = new Random(7);
        int[] days = IntStream.range(0, 60).map(i -> 1000 + i + i / 5 * 2).toArray();
        double[] prices = random.doubles(60, 5, 50).toArray();
        BarSeries whole = new BarSeries(days, prices, prices, prices, prices);
        List<CorporateAction> known =
                List.of(
                        new Dividend(days[3], 0.98),
                        new Split(days[17], 0.2),
                        new Dividend(days[17], 0.99),
                        new Split(days[40], 15),
                        new Dividend(days[55], 0.97));
        for (int size = 1; size <= 60; size++) {
            int asOf = days[size - 1];
            BarSeries prefix = whole.prefix(size);
            List<CorporateAction> knownThen =
                    known.stream().filter(action -> action.exDay() <= asOf).toList();
            AdjustedSeries hindsight = Adjustment.adjust(prefix, known, asOf);
            AdjustedSeries then = Adjustment.adjust(prefix, knownThen, asOf);
            assertThat(hindsight.close()).containsExactly(then.close());
            assertThat(hindsight.volume()).containsExactly(then.volume());
            assertThat(hindsight.close()[size - 1]).isEqualTo(prices[size - 1]);
        }
    }
}
