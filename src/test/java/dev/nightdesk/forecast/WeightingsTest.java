package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class WeightingsTest {

    private static final Planted MARKET = Planted.market(0.002, 30, 200, 31);
    private static final int WIDTH = Planted.FEATURES.size();

    @Test
    void what_is_kept_flat_weighs_alike() {
        Weightings drawn = Weightings.drawn(7, WIDTH, 3);
        byte[] bins = MARKET.panel().bins(10);
        int[] ids = MARKET.panel().ids(10);
        RankIc against = RankIc.against(MARKET.labels().of(MARKET.panel().session(10), 5, ids));
        double[] ics = drawn.ics(bins, against);
        assertThat(ics).hasSize(7).doesNotHaveDuplicates();
        assertThat(Weightings.of(drawn.flat(), WIDTH).ics(bins, against)).isEqualTo(ics);
    }

    @Test
    void a_weighting_is_what_a_linear_model_of_it_says() {
        double[] weights = {0.3, -0.1, 0.02, 0.5, -0.4};
        byte[] bins = MARKET.panel().bins(12);
        int[] ids = MARKET.panel().ids(12);
        RankIc against = RankIc.against(MARKET.labels().of(MARKET.panel().session(12), 5, ids));
        float[] scores = new Linear(Planted.FEATURES, weights).score(bins, ids.length);
        assertThat(Weightings.of(weights, WIDTH).ics(bins, against)[0])
                .isCloseTo(against.ic(scores), offset(1e-4));
    }

    @Test
    void the_same_seed_draws_the_same() {
        assertThat(Weightings.drawn(3, WIDTH, 5).flat())
                .isEqualTo(Weightings.drawn(3, WIDTH, 5).flat())
                .isNotEqualTo(Weightings.drawn(3, WIDTH, 6).flat());
    }

    @Test
    void half_a_candidate_is_none() {
        assertThatThrownBy(() -> Weightings.of(new double[] {1, 2, 3, 4}, WIDTH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
