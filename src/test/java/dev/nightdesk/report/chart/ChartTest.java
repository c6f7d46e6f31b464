package dev.nightdesk.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final int LAST = (int) LocalDate.of(2016, 6, 30).toEpochDay();

    private static Prices prices(double... closes) {
        int size = closes.length;
        return new Prices(IntStream.range(0, size).map(i -> LAST - size + 1 + i).toArray(), closes);
    }

    @Test
    void a_scale_is_straight_and_may_go_down() {
        Scale down = new Scale(0, 10, 100, 0);
        assertThat(down.at(0)).isEqualTo(100);
        assertThat(down.at(2.5)).isCloseTo(75, within(1e-9));
    }

    @Test
    void ticks_are_round_and_within() {
        assertThat(new Scale(78.2, 106.9, 0, 1).ticks(5)).containsExactly(80.0, 90.0, 100.0);
        assertThat(new Scale(1.02, 1.31, 0, 1).ticks(5))
                .allSatisfy(
                        tick -> assertThat(tick * 20).isCloseTo(Math.rint(tick * 20), within(1e-9)))
                .hasSizeBetween(3, 7);
    }

    @Test
    void a_scale_of_one_value_has_it_in_the_middle() {
        assertThat(Scale.around(List.of(5.0, 5.0), 0, 10).at(5)).isCloseTo(5, within(1e-9));
    }

    @Test
    void a_path_is_in_tenths_and_its_roundings_do_not_add_up() {
        assertThat(PathText.of(new double[] {0, 1.04, 2.08}, new double[] {10, 9.5, 10.25}))
                .isEqualTo("M0 10l1-.5l1.1 .8");
    }

    @Test
    void a_path_has_a_gap_where_a_value_is_unknown() {
        double[] ys = {Double.NaN, 1, Double.NaN, 2, 3};
        assertThat(PathText.of(new double[] {0, 1, 2, 3, 4}, ys)).isEqualTo("M1 1M3 2l1 1");
    }

    @Test
    void an_average_begins_where_there_are_enough_values() {
        assertThat(MovingAverage.of(new double[] {1, 2, 3, 6}, 3))
                .containsExactly(Double.NaN, Double.NaN, 2.0, 11 / 3.0);
    }

    @Test
    void a_chart_shows_a_year_and_says_its_numbers() {
        double[] closes = new double[300];
        Arrays.setAll(closes, i -> 100 + i);
        PriceChart chart = PriceChart.of(prices(closes), 420, 380);
        assertThat(chart.words())
                .contains("to 2016-06-30 (399.00)", "lowest 148.00, highest 399.00")
                .contains("50-day average 374.50", "200-day average 299.50")
                .contains("target 420.00", "stop 380.00");
        assertThat(chart.close()).startsWith("M" + PriceChart.LEFT + " ");
        assertThat(chart.levels())
                .extracting(Level::kind)
                .containsExactly("target", "close", "stop");
    }

    @Test
    void prices_at_the_edge_stand_apart_from_each_other() {
        List<Level> levels = PriceChart.of(prices(100, 50, 100), 100.1, 99.9).levels();
        List<Double> at = levels.stream().map(one -> Double.valueOf(one.priceAt())).toList();
        assertThat(at.get(1) - at.get(0)).isGreaterThanOrEqualTo(26);
        assertThat(at.get(2) - at.get(1)).isGreaterThanOrEqualTo(26);
    }

    @Test
    void a_stock_without_an_opinion_has_neither_target_nor_stop() {
        PriceChart chart = PriceChart.of(prices(1, 2), Double.NaN, Double.NaN);
        assertThat(chart.levels()).extracting(Level::kind).containsExactly("close");
        assertThat(chart.words()).doesNotContain("target", "average", "NaN");
    }

    @Test
    void a_price_that_does_not_move_has_a_chart_and_a_spark() {
        assertThat(PriceChart.of(prices(3, 3, 3), 4, 2).close()).doesNotContain("NaN");
        assertThat(Spark.of(prices(3, 3, 3)).path()).isEqualTo("M3 22l65 0l65 0");
        assertThat(Spark.of(prices(3)).path()).isEmpty();
    }

    @Test
    void columns_end_with_tonight_and_say_their_range() {
        Columns columns = Columns.of("buy", List.of(0.1, 0.2, 0.05), 20);
        assertThat(columns.columns())
                .extracting(Columns.Column::tonight)
                .containsExactly(false, false, true);
        assertThat(columns.columns().get(1).height()).isEqualTo(Integer.toString(Columns.HEIGHT));
        assertThat(columns.words())
                .isEqualTo(
                        "buy: 5.0\u00a0% tonight; over the 2 sessions before it from 10.0\u00a0% to 20.0\u00a0%");
    }
}
