package dev.nightdesk.forecast;

import static java.lang.Float.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignsTest {

    private static final List<String> FEATURES = List.of("momentum_21", "earnings_yield");

    private static final byte[] BINS = Panel.bins(new float[][] {{3, NaN}, {1, 2}, {2, 1}});

    private static float[] scores(Learner learner) {
        return learner.read(new byte[0], FEATURES).score(BINS, 3);
    }

    @Test
    void less_is_better_turns_the_order_around() {
        assertThat(scores(Sign.less("reversal", "momentum_21"))).containsExactly(-85, 85, 0);
    }

    @Test
    void an_unknown_feature_gives_no_opinion() {
        assertThat(scores(Sign.more("value", "earnings_yield"))).containsExactly(NaN, 64, -64);
        assertThat(scores(Sign.more("size", "shares"))).containsExactly(NaN, NaN, NaN);
    }

    @Test
    void the_composite_takes_an_unknown_sign_for_the_median() {
        Composite both =
                new Composite(
                        "both",
                        List.of(
                                Sign.less("reversal", "momentum_21"),
                                Sign.more("value", "earnings_yield")));
        assertThat(scores(both)).containsExactly(-42.5f, 74.5f, -32);
    }

    @Test
    void chance_is_drawn_once_for_each_row_and_spread_evenly() {
        Planted market = Planted.market(0, 20, 500, 5);
        Fitted chance = new Chance("random").read(new byte[0], Planted.FEATURES);
        double sum = 0;
        for (int session = 0; session < 20; session++) {
            float[] scores = chance.score(market.panel().bins(session), 500);
            for (float score : scores) {
                assertThat(score).isBetween(0f, 1f);
                sum += score;
            }
        }
        assertThat(sum / 10_000).isBetween(0.48, 0.52);
    }
}
