package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.forecast.Suspects.Borders;
import dev.nightdesk.forecast.Suspects.Suspect;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuspectsTest {

    private static final Borders BORDERS = new Borders(0.8, 0.10, 20);

    @Test
    void one_session_beyond_the_border_is_enough() {
        Suspects suspects = new Suspects(BORDERS).add(new double[] {0.1, -0.85, 0.79});
        assertThat(suspects.found()).containsExactly(new Suspect(1, -0.85, 1));
        assertThat(suspects.suspects(1)).isTrue();
        assertThat(suspects.suspects(2)).isFalse();
    }

    @Test
    void a_mean_counts_from_its_twentieth_session_on() {
        Suspects suspects = new Suspects(BORDERS);
        for (int session = 0; session < 19; session++) {
            suspects.add(new double[] {0.37, 0.09, Double.NaN});
        }
        assertThat(suspects.found()).isEmpty();
        suspects.add(new double[] {0.37, 0.09, Double.NaN});
        assertThat(suspects.found()).hasSize(1);
        assertThat(suspects.found().getFirst().feature()).isZero();
        assertThat(suspects.found().getFirst().sessions()).isEqualTo(20);
    }

    @Test
    void each_session_has_the_same_features() {
        Suspects suspects = new Suspects(BORDERS).add(new double[3]);
        assertThatThrownBy(() -> suspects.add(new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 features expected: 4");
    }

    @Test
    void bins_are_read_without_sign_and_zero_is_unknown() {
        byte[] bins = {1, (byte) 255, 0, (byte) 128, 7, 9};
        assertThat(Suspects.columns(bins, 2)[0]).containsExactly(1, Float.NaN, 7);
        assertThat(Suspects.columns(bins, 2)[1]).containsExactly(255, 128, 9);
        assertThatThrownBy(() -> Suspects.columns(bins, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("6 bins are no rows of 4 features");
    }

    @Test
    void a_planted_leak_is_caught_whatever_the_seed() {
        Section noise = Sections.noise(3, 1, 500, 0).getFirst();
        float[][] columns = columns(12, 500);
        for (long seed = 0; seed < 200; seed++) {
            assertThat(caught(seed, columns, noise.outcomes())).isTrue();
        }
    }

    @Test
    void honest_columns_are_not_suspected() {
        Suspects suspects = new Suspects(BORDERS);
        for (Section noise : Sections.noise(3, 100, 500, 0)) {
            suspects.add(Suspects.look(columns(12, 500), noise.outcomes()));
        }
        assertThat(suspects.found()).isEmpty();
    }

    @Test
    void a_plant_replaces_one_column_of_a_copy_and_says_nothing_where_nothing_is_known() {
        float[][] columns = columns(5, 100);
        float[][] before = columns.clone();
        float[] outcomes = Sections.noise(3, 1, 100, 0).getFirst().outcomes();
        outcomes[17] = Float.NaN;
        Plant plant = Plant.into(columns, outcomes, 42);
        assertThat(columns).isDeepEqualTo(before);
        for (int feature = 0; feature < 5; feature++) {
            if (feature != plant.feature()) {
                assertThat(plant.columns()[feature]).isSameAs(columns[feature]);
            }
        }
        assertThat(plant.columns()[plant.feature()]).isNotEqualTo(columns[plant.feature()]);
        assertThat(plant.columns()[plant.feature()][17]).isNaN();
        assertThat(RankIc.of(plant.columns()[plant.feature()], outcomes)).isBetween(0.9, 0.97);
        assertThat(Plant.into(columns, outcomes, 42).columns()[plant.feature()])
                .containsExactly(plant.columns()[plant.feature()]);
    }

    @Test
    void a_leak_that_cannot_be_planted_is_not_caught() {
        float[] unknown = new float[100];
        Arrays.fill(unknown, Float.NaN);
        assertThat(caught(1, columns(5, 100), unknown)).isFalse();
    }

    private static float[][] columns(int features, int listings) {
        Random random = new Random(8);
        float[][] columns = new float[features][listings];
        for (float[] column : columns) {
            for (int i = 0; i < listings; i++) {
                column[i] = random.nextFloat();
            }
        }
        return columns;
    }

    private static boolean caught(long seed, float[][] columns, float[] outcomes) {
        Plant plant = Plant.into(columns, outcomes, seed);
        return new Suspects(BORDERS).catches(plant, plant.rankIc(outcomes));
    }
}
