package dev.nightdesk.forecast;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final int[] DAYS = Planted.days(8);
    private static final Offset<Float> CLOSE = within(1e-6f);

    /// A listing of a hundred each session, so that the mean of a section of two is half the
    /// other's.
    private static final double[] FLAT = {100, 100, 100, 100, 100, 100, 100, 100};

    private static Labels of(double... close) {
        return labels(List.of(2), close);
    }

    private static Labels labels(List<Integer> horizons, double... close) {
        int[] on = IntStream.range(0, close.length).filter(i -> close[i] > 0).toArray();
        Labels.Builder builder = new Labels.Builder(DAYS, horizons);
        builder.add(1, DAYS, FLAT);
        builder.add(
                2,
                IntStream.of(on).map(i -> DAYS[i]).toArray(),
                IntStream.of(on).mapToDouble(i -> close[i]).toArray());
        return builder.build();
    }

    /// The return of the second listing: its excess over the mean of both is half of it.
    private static float gain(Labels labels, int session) {
        return 2 * labels.of(DAYS[session], 2, new int[] {2})[0];
    }

    @Test
    void a_label_runs_from_the_close_after_the_session_over_the_horizon() {
        Labels labels = of(50, 100, 110, 120, 999, 999, 999, 999);
        assertThat(gain(labels, 0)).isCloseTo(0.2f, CLOSE);
    }

    @Test
    void it_is_in_excess_of_the_mean_of_the_session() {
        float[] both = of(1, 100, 1, 120, 1, 1, 1, 1).of(DAYS[0], 2, new int[] {1, 2});
        assertThat(both[0]).isCloseTo(-0.1f, CLOSE);
        assertThat(both[1]).isCloseTo(0.1f, CLOSE);
    }

    @Test
    void no_label_before_the_horizon_is_over() {
        Labels labels = of(FLAT);
        assertThat(gain(labels, 4)).isZero();
        assertThat(gain(labels, 5)).isNaN();
    }

    @Test
    void a_listing_that_falls_silent_ends_at_its_last_close_inside_the_horizon() {
        assertThat(gain(of(1, 100, 70, NaN, 999, 999, 999, 999), 0)).isCloseTo(-0.3f, CLOSE);
        assertThat(gain(of(1, 100, NaN, NaN, 999, 999, 999, 999), 0)).isZero();
    }

    @Test
    void a_halted_listing_is_bought_at_the_first_close_after_the_session() {
        assertThat(gain(of(1, NaN, 100, 130, 1, 1, 1, 1), 0)).isCloseTo(0.3f, CLOSE);
    }

    @Test
    void without_a_close_inside_the_horizon_there_is_no_label() {
        assertThat(gain(of(1, NaN, NaN, 130, 1, 1, 1, 1), 0)).isNaN();
        assertThat(of(FLAT).of(DAYS[0], 2, new int[] {3})[0]).isNaN();
    }

    @Test
    void tomorrow_runs_from_the_session_s_own_close() {
        Labels labels = of(50, 100, 110, 120, 1, 1, 1, 1);
        assertThat(labels.tomorrow(DAYS[0], new int[] {2})).containsExactly(1);
        assertThat(labels.tomorrow(DAYS[7], new int[] {2})).containsExactly(Float.NaN);
    }

    @Test
    void one_bad_print_does_not_make_the_mean() {
        Labels.Builder builder = new Labels.Builder(DAYS, List.of(2));
        for (int id = 1; id <= 200; id++) {
            double[] close = FLAT.clone();
            close[3] = id == 7 ? 1_000_000 : 100 + id / 100.0;
            builder.add(id, DAYS, close);
        }
        float[] excess = builder.build().of(DAYS[0], 2, new int[] {7, 199});
        assertThat(excess[0]).isLessThan(0.02f);
    }

    @Test
    void a_later_bar_changes_no_label_whose_horizon_was_over() {
        Planted shorter = Planted.market(0.001, 30, 40, 3);
        Planted longer = Planted.market(0.001, 40, 40, 3);
        int[] ids = Planted.ids(40);
        for (int session = 0; session < 30 - 6; session++) {
            assertThat(longer.labels().of(Planted.day(session), 5, ids))
                    .containsExactly(shorter.labels().of(Planted.day(session), 5, ids));
        }
    }

    @Test
    void a_day_without_a_session_and_a_horizon_not_asked_for_are_refused() {
        assertThatThrownBy(() -> of(FLAT).of(DAYS[0] - 1, 2, new int[] {1}))
                .hasMessageContaining("not a session");
        assertThatThrownBy(() -> of(FLAT).of(DAYS[0], 3, new int[] {1}))
                .hasMessageContaining("no labels of horizon 3");
        assertThatThrownBy(() -> labels(List.of(0), FLAT)).hasMessageContaining("must be ≥ 1");
    }
}
