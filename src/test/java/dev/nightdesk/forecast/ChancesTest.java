package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChancesTest {

    private static Chances learnt(int horizon, List<Section> past) {
        Chances.Builder builder = new Chances.Builder(horizon);
        past.forEach(builder::add);
        return builder.build();
    }

    @Test
    void without_a_past_it_is_one_half_for_all() {
        assertThat(learnt(5, List.of())).isEqualTo(Chances.UNKNOWN);
        assertThat(Chances.UNKNOWN.of(new float[] {3, Float.NaN, 4}))
                .containsExactly(0.5, Double.NaN, 0.5);
    }

    @Test
    void windows_that_do_not_overlap_are_what_counts() {
        List<Section> perfect = Sections.noise(1, 10, 100, 1);
        assertThat(learnt(1, perfect).byDecile().getLast()).isCloseTo(11 / 12.0, within(1e-12));
        assertThat(learnt(5, perfect).byDecile().getLast()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(learnt(5, perfect).byDecile().getFirst()).isCloseTo(1 / 4.0, within(1e-12));
    }

    @Test
    void they_never_fall_as_the_score_rises() {
        for (int seed = 0; seed < 50; seed++) {
            List<Double> chances = learnt(5, Sections.noise(seed, 20, 60, 0)).byDecile();
            assertThat(chances).isSorted().allMatch(chance -> chance > 0.3 && chance < 0.7);
        }
    }

    @Test
    void a_score_that_is_wrong_is_not_turned_around() {
        List<Double> chances = learnt(1, Sections.noise(1, 50, 500, -0.5)).byDecile();
        assertThat(chances).allSatisfy(chance -> assertThat(chance).isCloseTo(0.5, within(0.01)));
    }

    @Test
    void a_score_is_placed_among_those_of_its_session() {
        Chances chances = learnt(1, Sections.noise(1, 200, 500, 0.3));
        float[] scores = new float[100];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 1000 - i;
        }
        assertThat(chances.of(scores)[0]).isEqualTo(chances.byDecile().getLast());
        assertThat(chances.of(scores)[9]).isEqualTo(chances.byDecile().getLast());
        assertThat(chances.of(scores)[10]).isEqualTo(chances.byDecile().get(8));
        assertThat(chances.of(scores)[99]).isEqualTo(chances.byDecile().getFirst());
    }

    @Test
    void chances_that_fall_are_refused() {
        List<Double> few = Collections.nCopies(9, 0.5);
        assertThatThrownBy(() -> new Chances(few)).isInstanceOf(IllegalArgumentException.class);
        List<Double> falling = List.of(.5, .5, .5, .5, .5, .5, .5, .5, .5, .4);
        assertThatThrownBy(() -> new Chances(falling)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neighbours_that_fall_are_pooled_by_their_weight() {
        double[] even = {1, 1, 1, 1};
        assertThat(Monotone.of(new double[] {1, 3, 2, 4}, even)).containsExactly(1, 2.5, 2.5, 4);
        assertThat(Monotone.of(new double[] {4, 3, 2, 1}, even))
                .containsExactly(2.5, 2.5, 2.5, 2.5);
        assertThat(Monotone.of(new double[] {1, 3, 2, 4}, new double[] {1, 3, 1, 1}))
                .containsExactly(1, 2.75, 2.75, 4);
    }

    @Test
    void a_decile_without_pairs_takes_what_its_neighbours_get() {
        double[] values = {Double.NaN, 1, Double.NaN, 3, Double.NaN};
        double[] weights = {0, 1, 0, 1, 0};
        assertThat(Monotone.of(values, weights)).containsExactly(1, 1, 1, 3, 3);
    }

    @Test
    void a_chance_is_so_many_deviations() {
        assertThat(Chances.deviations(0.5)).isZero();
        assertThat(Chances.deviations(0.55)).isCloseTo(0.12566, within(1e-5));
        assertThat(Chances.deviations(0.45)).isCloseTo(-0.12566, within(1e-5));
        assertThat(Chances.deviations(Double.NaN)).isNaN();
    }
}
