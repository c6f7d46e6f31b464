package dev.nightdesk.rating;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionRuleTest {

    private static final PositionRule RULE = new PositionRule("shortfall", 0.01, 0.05, 1e6, 0.01);

    private static double most(Rating rating, double loss, double dollars) {
        return RULE.maxWeight(rating, loss, dollars, 25);
    }

    @Test
    void a_bad_month_costs_no_more_than_the_budget() {
        assertThat(most(Rating.BUY, 0.08, 1e9)).isCloseTo(0.01 / (0.08 * 5), within(1e-12));
        assertThat(most(Rating.HOLD, 0.08, 1e9)).isEqualTo(most(Rating.STRONG_BUY, 0.08, 1e9));
    }

    @Test
    void a_calm_share_is_capped_and_so_is_one_that_never_lost() {
        assertThat(most(Rating.BUY, 0.01, 1e9)).isEqualTo(0.05);
        assertThat(most(Rating.BUY, 0, 1e9)).isEqualTo(0.05);
        assertThat(most(Rating.BUY, -0.01, 1e9)).isEqualTo(0.05);
    }

    @Test
    void no_more_is_held_than_a_hundredth_of_a_days_trade() {
        assertThat(most(Rating.BUY, 0.02, 2.5e5)).isCloseTo(0.0025, within(1e-15));
    }

    @Test
    void of_what_is_to_be_sold_nothing_is_held() {
        assertThat(most(Rating.SELL, 0.02, 1e9)).isZero();
        assertThat(most(Rating.STRONG_SELL, NaN, 1e9)).isZero();
    }

    @Test
    void where_losses_are_unknown_so_is_the_weight() {
        assertThat(most(Rating.BUY, NaN, 1e9)).isNaN();
        assertThat(most(Rating.BUY, 0.02, NaN)).isNaN();
    }

    @Test
    void a_recommendation_carries_it_and_no_opinion_carries_none() {
        Recommender recommender = Samples.recommender();
        Ranks ranks = new Ranks(1, new double[] {0.9, 0.2, 0.4});
        Analysed row = Samples.row(Samples.readings());
        assertThat(recommender.recommend(row, ranks, Optional.empty()).maxWeight())
                .isCloseTo(0.01 / (0.08 * Math.sqrt(21)), within(1e-12));
        assertThat(recommender.withhold(row, ranks, NoOpinion.ACTION_PENDING).maxWeight()).isNaN();
    }

    @Test
    void senseless_numbers_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositionRule("x", 0.01, 1.5, 1e6, 0.01))
                .withMessage("cap must be within 0.0..1.0: 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositionRule("x", 0, 0.05, 1e6, 0.01));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PositionRule(" ", 0.01, 0.05, 1e6, 0.01));
    }
}
