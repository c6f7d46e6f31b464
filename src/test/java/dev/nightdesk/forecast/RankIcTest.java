package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.indicator.PercentileRank;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankIcTest {

    private static final float NONE = Float.NaN;

    private static float[] rising(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = i;
        }
        return values;
    }

    private static float[] random(Random random, int size, double unknown) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextDouble() < unknown ? NONE : random.nextInt(-20, 20) / 4f;
        }
        return values;
    }

    @Test
    void the_same_order_gives_one_and_the_opposite_minus_one() {
        float[] outcomes = rising(20);
        float[] cubes = outcomes.clone();
        float[] opposite = outcomes.clone();
        for (int i = 0; i < cubes.length; i++) {
            cubes[i] *= cubes[i] * cubes[i];
            opposite[i] *= -1;
        }
        assertThat(RankIc.of(cubes, outcomes)).isEqualTo(1);
        assertThat(RankIc.of(opposite, outcomes)).isEqualTo(-1);
    }

    @Test
    void two_neighbours_swapped_cost_what_the_formula_says() {
        float[] scores = rising(20);
        scores[4] = 5;
        scores[5] = 4;
        double squares = 2;
        assertThat(RankIc.of(scores, rising(20)))
                .isCloseTo(1 - 6 * squares / (20 * (400 - 1)), within(1e-15));
    }

    @Test
    void fewer_than_twenty_pairs_say_nothing() {
        float[] scores = rising(20);
        assertThat(RankIc.of(scores, rising(20))).isEqualTo(1);
        scores[7] = NONE;
        assertThat(RankIc.of(scores, rising(20))).isNaN();
        assertThat(RankIc.of(new float[0], new float[0])).isNaN();
    }

    @Test
    void a_side_that_never_varies_says_nothing() {
        assertThat(RankIc.of(new float[30], rising(30))).isNaN();
        assertThat(RankIc.of(rising(30), new float[30])).isNaN();
    }

    @Test
    void both_zeros_tie() {
        float[] scores = rising(30);
        float[] zeros = rising(30);
        scores[3] = zeros[3] = 0f;
        zeros[0] = -0f;
        assertThat(RankIc.of(zeros, rising(30))).isEqualTo(RankIc.of(scores, rising(30)));
    }

    @Test
    void as_many_outcomes_as_scores_are_asked_for() {
        RankIc ic = RankIc.against(rising(30));
        assertThatThrownBy(() -> ic.ic(rising(29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("29 scores for 30 outcomes");
    }

    @Test
    void agrees_with_pearson_on_percentile_ranks_over_ties_and_gaps() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int size = 80 + random.nextInt(60);
            float[] outcomes = random(random, size, 0.2);
            RankIc sorted = RankIc.against(outcomes);
            for (double unknown : new double[] {0, 0.3}) {
                float[] scores = random(random, size, unknown);
                assertThat(sorted.ic(scores)).isCloseTo(slowly(scores, outcomes), within(1e-12));
            }
        }
    }

    private static double slowly(float[] scores, float[] outcomes) {
        int[] both = new int[scores.length];
        int size = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!Float.isNaN(scores[i] + outcomes[i])) {
                both[size++] = i;
            }
        }
        int[] pairs = Arrays.copyOf(both, size);
        double[] x = Arrays.stream(pairs).mapToDouble(i -> scores[i]).toArray();
        double[] y = Arrays.stream(pairs).mapToDouble(i -> outcomes[i]).toArray();
        return pearson(PercentileRank.of(x), PercentileRank.of(y));
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
