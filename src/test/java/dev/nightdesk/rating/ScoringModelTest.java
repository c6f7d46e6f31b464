package dev.nightdesk.rating;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoringModelTest {

    private final ScoringModel model = Samples.model();

    @Test
    void a_score_is_fifty_and_the_weighted_distances_from_the_middle() {
        Score score = model.score(new double[] {0.9, 0.2, 0.4});
        assertThat(score.contributions())
                .extracting(Contribution::reading)
                .containsExactly("momentum", "risk", "value");
        assertThat(values(score)).containsExactly(new double[] {20, 9, -2}, within(1e-9));
        assertThat(score.value()).isCloseTo(77, within(1e-9));
        assertThat(score.known()).isEqualTo(1);
        assertThat(score.confidence()).isCloseTo(0.5 + 0.5 * 27 / 31, within(1e-9));
    }

    @Test
    void unknown_readings_are_neutral_and_take_confidence() {
        Score score = model.score(new double[] {0.9, NaN, NaN});
        assertThat(values(score)).containsExactly(new double[] {20, 0, 0}, within(1e-9));
        assertThat(score.known()).isEqualTo(0.5);
        assertThat(score.confidence()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void of_nothing_known_the_score_is_neutral_and_the_confidence_none() {
        Score score = model.score(new double[] {NaN, NaN, NaN});
        assertThat(score.value()).isEqualTo(50);
        assertThat(score.confidence()).isZero();
    }

    @Test
    void readings_that_cancel_out_leave_half_the_confidence() {
        Score score = model.score(new double[] {0.5, 0.7, 0.8});
        assertThat(score.value()).isCloseTo(50, within(1e-9));
        assertThat(score.confidence()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void contributions_and_fifty_sum_to_the_score_within_its_bounds() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Score score = model.score(ranks(random));
            double sum = 50;
            for (double value : values(score)) {
                sum += value;
            }
            assertThat(score.value()).isBetween(0.0, 100.0).isCloseTo(sum, within(1e-9));
            assertThat(score.confidence()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void the_extremes_stay_within_the_bounds_whatever_the_weights() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double[] sizes = random.doubles(1 + random.nextInt(15), 0.001, 50).toArray();
            ScoringModel positive = withWeights(sizes);
            double[] ranks = new double[sizes.length];
            Arrays.fill(ranks, 1);
            assertThat(positive.score(ranks).value()).isBetween(100 - 1e-9, 100.0);
            Arrays.fill(ranks, Double.MIN_VALUE);
            assertThat(positive.score(ranks).value()).isBetween(0.0, 1e-9);
        }
    }

    @Test
    void a_higher_rank_moves_the_score_the_way_of_its_weight() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            double[] ranks = ranks(random);
            int at = random.nextInt(ranks.length);
            double[] higher = ranks.clone();
            higher[at] = Math.min(1, ranks[at] + 0.3 * random.nextDouble());
            double change = model.score(higher).value() - model.score(ranks).value();
            assertThat(change * model.weights().get(at).weight()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void thresholds_belong_to_the_stronger_rating() {
        Thresholds thresholds = model.thresholds();
        assertThat(thresholds.rate(100, Optional.empty())).isEqualTo(Rating.STRONG_BUY);
        assertThat(thresholds.rate(75, Optional.empty())).isEqualTo(Rating.STRONG_BUY);
        assertThat(thresholds.rate(74.9, Optional.empty())).isEqualTo(Rating.BUY);
        assertThat(thresholds.rate(60, Optional.empty())).isEqualTo(Rating.BUY);
        assertThat(thresholds.rate(59.9, Optional.empty())).isEqualTo(Rating.HOLD);
        assertThat(thresholds.rate(40.1, Optional.empty())).isEqualTo(Rating.HOLD);
        assertThat(thresholds.rate(40, Optional.empty())).isEqualTo(Rating.SELL);
        assertThat(thresholds.rate(25.1, Optional.empty())).isEqualTo(Rating.SELL);
        assertThat(thresholds.rate(25, Optional.empty())).isEqualTo(Rating.STRONG_SELL);
    }

    @Test
    void nonsense_is_refused_with_name_and_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(60, 75, 40, 25, 1.5))
                .withMessage("strongBuy must be within 75.0..100.0: 60.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TradeRule("atr_14", 3, NaN, 0.01, 21))
                .withMessage("stop must be positive: NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(NaN, 60, 40, 25, 1.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpinionLimits(0, 15, 1, "dollar_volume", 0, 0.5, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpinionLimits(1, 21, 1, "dollar_volume", 0, 0.5, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weight("momentum", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> withWeights());
        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[2]));
    }

    @Test
    void a_reading_is_weighted_once() {
        List<Weight> twice = List.of(new Weight("risk", 1), new Weight("risk", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ScoringModel(
                                "test-1",
                                twice,
                                model.thresholds(),
                                model.trade(),
                                model.opinion(),
                                model.position()))
                .withMessageContaining("weighted once");
    }

    private ScoringModel withWeights(double... sizes) {
        Weight[] weights = new Weight[sizes.length];
        Arrays.setAll(weights, i -> new Weight("reading_" + i, sizes[i]));
        return new ScoringModel(
                "test-1",
                List.of(weights),
                model.thresholds(),
                model.trade(),
                model.opinion(),
                model.position());
    }

    private static double[] ranks(Random random) {
        return random.doubles(3).map(r -> r < 0.2 ? NaN : 1 - r).toArray();
    }

    private static double[] values(Score score) {
        return score.contributions().stream().mapToDouble(Contribution::value).toArray();
    }
}
