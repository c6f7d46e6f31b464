package dev.nightdesk.indicator;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PercentileRankTest {

    @Test
    void ranks_from_one_over_the_count_to_one() {
        assertThat(PercentileRank.of(new double[] {30, 10, 40, 20}))
                .containsExactly(0.75, 0.25, 1, 0.5);
    }

    @Test
    void ties_share_the_average_of_their_ranks() {
        assertThat(PercentileRank.of(new double[] {5, 1, 5, 9, 5}))
                .containsExactly(0.6, 0.2, 0.6, 1, 0.6);
        assertThat(PercentileRank.of(new double[] {2, 2})).containsExactly(0.75, 0.75);
    }

    @Test
    void unknown_stays_unknown_and_does_not_count() {
        assertThat(PercentileRank.of(new double[] {NaN, 3, NaN, 1}))
                .containsExactly(NaN, 1, NaN, 0.5);
        assertThat(PercentileRank.of(new double[] {NaN})).containsExactly(NaN);
        assertThat(PercentileRank.of(new double[0])).isEmpty();
    }

    @Test
    void both_zeros_tie() {
        assertThat(PercentileRank.of(new double[] {0.0, -0.0})).containsExactly(0.75, 0.75);
    }

    @Test
    void the_values_given_are_left_as_they_are() {
        double[] values = {3, 1, 2};
        PercentileRank.of(values);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void agrees_with_counting_by_hand_on_random_values_full_of_ties() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(1 + random.nextInt(60)).toArray();
            Arrays.setAll(values, i -> values[i] < 0.2 ? NaN : Math.floor(values[i] * 20));
            assertThat(PercentileRank.of(values)).containsExactly(counted(values), within(1e-12));
        }
    }

    /// Rank = (number below + (number equal + 1) ÷ 2) ÷ number known.
    private static double[] counted(double[] values) {
        double[] ranks = new double[values.length];
        long known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            long below = Arrays.stream(values).filter(v -> v < value).count();
            long equal = Arrays.stream(values).filter(v -> v == value).count();
            ranks[i] = Double.isNaN(value) ? NaN : (below + (equal + 1) / 2.0) / known;
        }
        return ranks;
    }
}
