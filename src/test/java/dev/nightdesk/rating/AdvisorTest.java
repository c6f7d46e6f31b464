package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdvisorTest {

    private static final Analysed ROW = Samples.row(Samples.readings());

    /// Score 74, one point below a strong buy.
    private static final Ranks RANKS = new Ranks(1, new double[] {0.9, 0.3, 0.4});

    private static Recommendation advised(Map<Integer, Rating> before, Set<Integer> pending) {
        return new Advisor(Samples.recommender(), before, pending).recommend(ROW, RANKS);
    }

    @Test
    void what_was_said_before_of_the_listing_decides_near_a_border() {
        assertThat(advised(Map.of(), Set.of()).rating()).isEqualTo(Rating.BUY);
        assertThat(advised(Map.of(1, Rating.STRONG_BUY), Set.of()).rating())
                .isEqualTo(Rating.STRONG_BUY);
        assertThat(advised(Map.of(2, Rating.STRONG_BUY), Set.of()).rating()).isEqualTo(Rating.BUY);
    }

    @Test
    void where_an_action_is_pending_there_is_no_opinion() {
        Recommendation none = advised(Map.of(1, Rating.BUY), Set.of(1));
        assertThat(none.noOpinion()).contains(NoOpinion.ACTION_PENDING);
        assertThat(none.score()).isEqualTo(advised(Map.of(), Set.of()).score());
        assertThat(advised(Map.of(), Set.of(2)).noOpinion()).isEmpty();
    }

    @Test
    void the_trade_is_that_of_the_rating_that_stands() {
        Ranks middling = new Ranks(1, new double[] {0.2, 0.3, 0.45});
        Advisor advisor = new Advisor(Samples.recommender(), Map.of(1, Rating.SELL), Set.of());
        Recommendation kept = advisor.recommend(ROW, middling);
        assertThat(kept.rating()).isEqualTo(Rating.SELL);
        assertThat(kept.score()).isBetween(40.0, 41.5);
        assertThat(kept.trade().target()).isLessThan(kept.trade().entry());
        assertThat(kept.maxWeight()).isZero();
    }
}
