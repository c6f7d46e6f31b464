package dev.nightdesk.rating;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecommenderTest {

    private static final double[] GOOD = {0.9, 0.2, 0.4};

    private final Recommender recommender = Samples.recommender();

    @Test
    void a_recommendation_calculated_by_hand() {
        Recommendation buy = recommend(Samples.row(Samples.readings()), GOOD);
        assertThat(buy.rating()).isEqualTo(Rating.STRONG_BUY);
        assertThat(buy.score()).isCloseTo(77, within(1e-9));
        assertThat(buy.confidence()).isCloseTo(0.5 + 0.5 * 27 / 31, within(1e-9));
        assertThat(buy.trade()).isEqualTo(new Trade(20, 21.5, 19, OptionalInt.of(21)));
        assertThat(buy.noOpinion()).isEmpty();
    }

    /// Of a recommender with a trusted forecast.
    private static Recommendation foretold(double[] ranks, double chance, double deviations) {
        List<String> ids = new ArrayList<>(Samples.READINGS);
        ids.add("chance");
        ids.add("deviations");
        double[] readings = Arrays.copyOf(Samples.readings(), ids.size());
        readings[ids.size() - 2] = chance;
        readings[ids.size() - 1] = deviations;
        Foretold foretold = new Foretold("chance", "deviations");
        return new Recommender(Samples.model(), ids, Optional.of(foretold))
                .recommend(Samples.row(readings), new Ranks(1, ranks), Optional.empty());
    }

    @Test
    void where_a_forecast_is_trusted_confidence_is_its_chance_and_the_trade_moves_with_it() {
        Recommendation buy = foretold(GOOD, 0.56, 0.7);
        assertThat(buy.rating()).isEqualTo(Rating.STRONG_BUY);
        assertThat(buy.score()).isCloseTo(77, within(1e-9));
        assertThat(buy.confidence()).isEqualTo(0.56);
        assertThat(buy.trade().target()).isGreaterThan(21.5);
        Recommendation sell = foretold(new double[] {0.1, 0.9, 0.1}, 0.44, -0.7);
        assertThat(sell.rating().isSell()).isTrue();
        assertThat(sell.confidence()).isEqualTo(1 - 0.44);
        assertThat(sell.trade().target()).isLessThan(18.5);
    }

    @Test
    void what_a_trusted_forecast_does_not_know_is_even() {
        Recommendation buy = foretold(GOOD, NaN, NaN);
        assertThat(buy.confidence()).isEqualTo(0.5);
        assertThat(buy.trade()).isEqualTo(new Trade(20, 21.5, 19, OptionalInt.of(21)));
    }

    @Test
    void too_short_a_history_gives_no_opinion() {
        double[] readings = Samples.readings();
        assertNoOpinion(new Analysed(1, 20, 99, 20, readings), NoOpinion.HISTORY_TOO_SHORT);
        assertOpinion(new Analysed(1, 20, 100, 20, readings));
    }

    @Test
    void a_share_that_hardly_trades_or_never_moved_is_stale() {
        double[] readings = Samples.readings();
        assertNoOpinion(new Analysed(1, 20, 252, 14, readings), NoOpinion.STALE);
        assertOpinion(new Analysed(1, 20, 252, 15, readings));
        assertNoOpinion(Samples.row(with(Samples.ATR, 0)), NoOpinion.STALE);
    }

    @Test
    void a_penny_share_gives_no_opinion() {
        double[] readings = Samples.readings();
        assertNoOpinion(new Analysed(1, 0.99, 252, 20, readings), NoOpinion.PRICE_FLOOR);
        assertOpinion(new Analysed(1, 1, 252, 20, readings));
    }

    @Test
    void too_few_dollars_a_day_or_an_unknown_number_is_illiquid() {
        assertNoOpinion(Samples.row(with(Samples.DOLLARS, 499_999)), NoOpinion.ILLIQUID);
        assertNoOpinion(Samples.row(with(Samples.DOLLARS, NaN)), NoOpinion.ILLIQUID);
        assertOpinion(Samples.row(with(Samples.DOLLARS, 500_000)));
    }

    @Test
    void too_little_known_gives_no_opinion() {
        Analysed row = Samples.row(Samples.readings());
        assertThat(recommend(row, NaN, 0.2, NaN).noOpinion()).contains(NoOpinion.TOO_LITTLE_KNOWN);
        assertThat(recommend(row, 0.9, NaN, NaN).noOpinion()).isEmpty();
        assertNoOpinion(Samples.row(with(Samples.ATR, NaN)), NoOpinion.TOO_LITTLE_KNOWN);
    }

    @Test
    void the_first_of_several_reasons_is_given() {
        double[] readings = with(Samples.DOLLARS, 0);
        assertNoOpinion(new Analysed(1, 0.5, 10, 0, readings), NoOpinion.HISTORY_TOO_SHORT);
        assertNoOpinion(new Analysed(1, 0.5, 252, 0, readings), NoOpinion.STALE);
        assertNoOpinion(new Analysed(1, 0.5, 252, 20, readings), NoOpinion.PRICE_FLOOR);
    }

    @Test
    void without_an_opinion_the_measured_stays_and_the_advice_is_unknown() {
        Recommendation none = recommend(new Analysed(1, 20, 10, 20, Samples.readings()), GOOD);
        assertThat(none.rating()).isEqualTo(Rating.NO_OPINION);
        assertThat(none.score()).isCloseTo(77, within(1e-9));
        assertThat(none.contributions()).hasSize(3);
        assertThat(none.confidence()).isNaN();
        assertThat(none.trade()).isEqualTo(new Trade(20, NaN, NaN, OptionalInt.empty()));
    }

    @Test
    void ranks_are_taken_per_reading_in_the_order_of_the_weights() {
        List<Analysed> universe =
                List.of(
                        new Analysed(7, 20, 252, 20, new double[] {1, 3, 9, 5, 1, NaN, 0.02}),
                        new Analysed(8, 20, 252, 20, new double[] {1, 1, 9, 5, 1, 2, 0.02}),
                        new Analysed(9, 20, 252, 20, new double[] {1, 2, 9, NaN, 1, 1, 0.02}));
        List<Ranks> ranks = recommender.rank(universe);
        assertThat(ranks).extracting(Ranks::instrumentId).containsExactly(7, 8, 9);
        assertThat(ranks.get(0).values()).containsExactly(1, 0.75, NaN);
        assertThat(ranks.get(1).values()).containsExactly(1.0 / 3, 0.75, 1);
        assertThat(ranks.get(2).values()).containsExactly(2.0 / 3, NaN, 0.5);
    }

    @Test
    void every_listing_of_a_random_universe_gets_a_sound_row() {
        List<Analysed> universe = Samples.universe(new Random(5), 3_000);
        List<Ranks> ranks = recommender.rank(universe);
        for (int i = 0; i < universe.size(); i++) {
            Recommendation row =
                    recommender.recommend(universe.get(i), ranks.get(i), Optional.empty());
            double sum = 50;
            for (Contribution contribution : row.contributions()) {
                sum += contribution.value();
            }
            assertThat(row.score()).isBetween(0.0, 100.0).isCloseTo(sum, within(1e-9));
            if (row.noOpinion().isEmpty()) {
                assertThat(row.confidence()).isBetween(0.0, 1.0);
                assertThat(Math.min(row.trade().target(), row.trade().stop())).isPositive();
            }
        }
    }

    @Test
    void the_order_of_the_universe_does_not_matter() {
        List<Analysed> universe = Samples.universe(new Random(6), 500);
        List<Analysed> shuffled = new ArrayList<>(universe);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(all(shuffled)).containsExactlyInAnyOrderElementsOf(all(universe));
    }

    @Test
    void raising_a_positively_weighted_reading_never_lowers_the_score() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            List<Analysed> universe = Samples.universe(random, 40);
            int at = random.nextInt(universe.size());
            double before = all(universe).get(at).score();
            Analysed row = universe.get(at);
            double[] readings = row.readings().clone();
            readings[Samples.READINGS.indexOf("momentum")] += random.nextDouble();
            universe.set(at, new Analysed(row.instrumentId(), 20, 252, 20, readings));
            assertThat(all(universe).get(at).score()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void reasons_come_weightiest_first_and_leave_out_the_unknown() {
        Analysed row = Samples.row(with(Samples.READINGS.indexOf("value"), NaN));
        assertThat(recommender.reasons(row, new Ranks(1, new double[] {0.6, 0.1, NaN})))
                .extracting(Reason::words)
                .containsExactly(
                        "risk of 0.30 is below 90 % of the market (+12.0)",
                        "momentum of 0.10 is above 60 % of the market (+5.0)");
    }

    @Test
    void a_model_of_unknown_readings_and_ranks_of_another_listing_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recommender(Samples.model(), List.of("atr_14", "momentum")))
                .withMessageContaining("'risk'");
        Ranks others = new Ranks(2, GOOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        recommender.recommend(
                                Samples.row(Samples.readings()), others, Optional.empty()))
                .withMessage("ranks of 2 for listing 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ranks(1, new double[] {0}));
    }

    private void assertNoOpinion(Analysed row, NoOpinion reason) {
        assertThat(recommend(row, GOOD).noOpinion()).contains(reason);
    }

    private void assertOpinion(Analysed row) {
        assertThat(recommend(row, GOOD).rating()).isEqualTo(Rating.STRONG_BUY);
    }

    private Recommendation recommend(Analysed row, double... ranks) {
        return recommender.recommend(row, new Ranks(row.instrumentId(), ranks), Optional.empty());
    }

    private List<Recommendation> all(List<Analysed> universe) {
        List<Ranks> ranks = recommender.rank(universe);
        return IntStream.range(0, universe.size())
                .mapToObj(
                        i -> recommender.recommend(universe.get(i), ranks.get(i), Optional.empty()))
                .toList();
    }

    private static double[] with(int at, double value) {
        double[] readings = Samples.readings();
        readings[at] = value;
        return readings;
    }
}
