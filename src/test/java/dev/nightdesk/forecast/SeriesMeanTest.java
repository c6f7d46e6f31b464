package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesMeanTest {

    private static final int ROUNDS = 4000;

    @Test
    void the_interval_lies_about_the_mean_and_gaps_do_not_count() {
        SeriesMean mean = SeriesMean.of(new double[] {1, 2, Double.NaN, 3, 4, 0, 2}, 1);
        assertThat(mean.sessions()).isEqualTo(6);
        assertThat(mean.mean()).isEqualTo(2);
        assertThat((mean.low() + mean.high()) / 2).isCloseTo(2, within(1e-12));
        assertThat(mean.isPositive()).isEqualTo(mean.low() > 0);
    }

    @Test
    void without_overlap_half_of_what_neighbours_share_counts() {
        // distances −1 1 −1 1 …: squares 8, products of neighbours −7, weighed 2 × ½
        double[] series = {0, 2, 0, 2, 0, 2, 0, 2};
        double part = 2 / 8.0;
        // of independent values the squares keep 7 ÷ 8, products of neighbours lose 1 ÷ 8 of 7 ÷ 8
        double kept = (7 / 8.0 - 7 / 64.0) / (1 - part + part * part / 3);
        double error = Math.sqrt(1 / 64.0 / kept);
        double critical = 1.96 + 2.9694 * part + 0.416 * part * part - 0.5324 * part * part * part;
        SeriesMean mean = SeriesMean.of(series, 1);
        assertThat(mean.low()).isCloseTo(1 - critical * error, within(1e-12));
        assertThat(mean.high()).isCloseTo(1 + critical * error, within(1e-12));
    }

    @Test
    void a_series_no_longer_than_twice_the_overlap_has_no_interval() {
        SeriesMean mean = SeriesMean.of(new double[] {1, 2, 3, 4}, 2);
        assertThat(mean.mean()).isEqualTo(2.5);
        assertThat(mean.low()).isNaN();
        assertThat(mean.high()).isNaN();
        assertThat(mean.pValue()).isNaN();
        assertThat(mean.isPositive()).isFalse();
        assertThat(SeriesMean.of(new double[0], 5).mean()).isNaN();
    }

    @Test
    void no_difference_at_all_is_no_evidence() {
        SeriesMean mean = SeriesMean.of(new double[50], 5);
        assertThat(mean).isEqualTo(new SeriesMean(50, 0, 0, 0, 1));
        assertThat(mean.isPositive()).isFalse();
    }

    @Test
    void the_chance_is_five_percent_where_the_interval_ends_at_zero() {
        Random random = new Random(3);
        double[] noise = overlapping(random, 120, 5);
        SeriesMean mean = SeriesMean.of(noise, 5);
        double[] shifted = Arrays.stream(noise).map(v -> v - mean.low()).toArray();
        assertThat(SeriesMean.of(shifted, 5).pValue()).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void an_overlap_is_at_least_one() {
        assertThatThrownBy(() -> SeriesMean.of(new double[9], 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_interval_keeps_its_promise_on_overlapping_noise() {
        assertThat(coverage(1, 189)).isBetween(0.93, 0.97);
        assertThat(coverage(5, 189)).isBetween(0.92, 0.97);
        assertThat(coverage(20, 156)).isBetween(0.90, 0.97);
    }

    @Test
    void the_interval_for_independent_values_would_not_keep_it() {
        assertThat(covered(new Random(4), 20, 156, 1)).isLessThan(0.5);
    }

    @Test
    void without_skill_hardly_anything_passes_as_the_best_of_ten() {
        assertThat(falseClaims(5, 189)).isLessThan(0.01);
        assertThat(falseClaims(20, 156)).isLessThan(0.01);
    }

    private static double coverage(int overlap, int sessions) {
        return covered(new Random(overlap), overlap, sessions, overlap);
    }

    private static double covered(Random random, int overlap, int sessions, int assumed) {
        int holds = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SeriesMean mean = SeriesMean.of(overlapping(random, sessions, overlap), assumed);
            holds += mean.low() <= 0 && mean.high() >= 0 ? 1 : 0;
        }
        return (double) holds / ROUNDS;
    }

    private static double falseClaims(int overlap, int sessions) {
        Random random = new Random(99 + overlap);
        Deflation ten = Deflation.of(10);
        int claims = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SeriesMean mean = SeriesMean.of(overlapping(random, sessions, overlap), overlap);
            claims += ten.pValue(mean.pValue()) < 0.05 ? 1 : 0;
        }
        return (double) claims / ROUNDS;
    }

    /// Sums of so many neighbouring shocks: what a score without skill makes of returns that share
    /// days.
    private static double[] overlapping(Random random, int sessions, int overlap) {
        double[] shocks = new double[sessions + overlap];
        Arrays.setAll(shocks, i -> random.nextGaussian());
        double[] sums = new double[sessions];
        for (int i = 0; i < sessions; i++) {
            for (int k = 0; k < overlap; k++) {
                sums[i] += shocks[i + k];
            }
        }
        return sums;
    }
}
