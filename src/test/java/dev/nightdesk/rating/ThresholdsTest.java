package dev.nightdesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    private static final Thresholds WITHOUT = new Thresholds(75, 60, 40, 25, 0);
    private static final Thresholds WITH = new Thresholds(75, 60, 40, 25, 1.5);

    private static Rating rate(double score, Rating before) {
        return WITH.rate(score, Optional.of(before));
    }

    @Test
    void a_rating_stands_until_the_score_has_passed_the_border_by_the_margin() {
        assertThat(rate(61.4, Rating.HOLD)).isEqualTo(Rating.HOLD);
        assertThat(rate(61.5, Rating.HOLD)).isEqualTo(Rating.BUY);
        assertThat(rate(58.5, Rating.BUY)).isEqualTo(Rating.BUY);
        assertThat(rate(58.4, Rating.BUY)).isEqualTo(Rating.HOLD);
        assertThat(rate(38.6, Rating.HOLD)).isEqualTo(Rating.HOLD);
        assertThat(rate(38.5, Rating.HOLD)).isEqualTo(Rating.SELL);
        assertThat(rate(41.5, Rating.SELL)).isEqualTo(Rating.SELL);
        assertThat(rate(41.6, Rating.SELL)).isEqualTo(Rating.HOLD);
        assertThat(rate(76.4, Rating.BUY)).isEqualTo(Rating.BUY);
        assertThat(rate(73.5, Rating.STRONG_BUY)).isEqualTo(Rating.STRONG_BUY);
        assertThat(rate(23.6, Rating.SELL)).isEqualTo(Rating.SELL);
        assertThat(rate(26.5, Rating.STRONG_SELL)).isEqualTo(Rating.STRONG_SELL);
    }

    @Test
    void a_leap_over_several_borders_is_a_leap() {
        assertThat(rate(80, Rating.STRONG_SELL)).isEqualTo(Rating.STRONG_BUY);
        assertThat(rate(76, Rating.HOLD)).isEqualTo(Rating.BUY);
        assertThat(rate(10, Rating.BUY)).isEqualTo(Rating.STRONG_SELL);
    }

    @Test
    void without_an_opinion_before_the_borders_are_where_they_are() {
        for (double score = 0; score <= 100; score += 0.125) {
            Rating plain = WITHOUT.rate(score, Optional.empty());
            assertThat(WITH.rate(score, Optional.empty())).isEqualTo(plain);
            assertThat(rate(score, Rating.NO_OPINION)).isEqualTo(plain);
        }
    }

    @Test
    void a_rating_given_twice_the_same_score_is_the_same_and_never_falls_as_scores_rise() {
        for (Rating before : Rating.values()) {
            Rating last = Rating.STRONG_SELL;
            for (double score = 0; score <= 100; score += 0.125) {
                Rating now = rate(score, before);
                assertThat(rate(score, now)).isEqualTo(now);
                assertThat(now).isLessThanOrEqualTo(last);
                last = now;
            }
        }
    }

    @Test
    void a_score_that_wavers_around_a_border_changes_its_rating_less() {
        double[] scores = wavering();
        assertThat(changes(WITH, scores)).isLessThan(changes(WITHOUT, scores) / 3);
    }

    private static double[] wavering() {
        Random random = new Random(3);
        return DoubleStream.generate(() -> 60 + random.nextGaussian()).limit(1_000).toArray();
    }

    private static int changes(Thresholds thresholds, double[] scores) {
        int changes = 0;
        Rating before = Rating.HOLD;
        for (double score : scores) {
            Rating now = thresholds.rate(score, Optional.of(before));
            changes += now == before ? 0 : 1;
            before = now;
        }
        return changes;
    }

    @Test
    void a_margin_that_puts_a_rating_out_of_reach_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(75, 60, 40, 25, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(99, 60, 40, 25, 1.5))
                .withMessageStartingWith("strongBuy with hysteresis must be within");
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(75, 60, 40, 1, 1.5));
    }
}
