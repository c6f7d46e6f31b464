package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.rating.Contribution;
import dev.nightdesk.rating.NoOpinion;
import dev.nightdesk.rating.OpinionLimits;
import dev.nightdesk.rating.PositionRule;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Recommendation;
import dev.nightdesk.rating.ScoringModel;
import dev.nightdesk.rating.Thresholds;
import dev.nightdesk.rating.Trade;
import dev.nightdesk.rating.TradeRule;
import dev.nightdesk.rating.Weight;
import dev.nightdesk.store.PublicationStore.Publication;
import dev.nightdesk.store.RecommendationStore.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/// Recommendations, the models behind them, and their publication.
class RecommendationStoreIT extends StoreContract {

    private static final ScoringModel MODEL = model(3);
    private static final String VERSION = MODEL.version();
    private static final CoverageEquation EQUATION = new CoverageEquation(10, 7, 2, 1);

    RecommendationStoreIT(Server server) {
        super(server);
    }

    static ScoringModel model(double risk) {
        return new ScoringModel(
                "test-1",
                List.of(new Weight("momentum", 5), new Weight("risk", -risk)),
                new Thresholds(75, 60, 40, 25, 1.5),
                new TradeRule("atr_14", 3, 2, 0.01, 21),
                new OpinionLimits(100, 15, 1, "dollar_volume", 500_000, 0.5, 3),
                new PositionRule("shortfall", 0.01, 0.05, 1e6, 0.01));
    }

    static Recommendation buy(int id, double score) {
        return new Recommendation(
                id,
                Rating.BUY,
                score,
                0.75,
                new Trade(20, 26.5, 16.25, OptionalInt.of(21)),
                List.of(new Contribution("momentum", score - 50.5), new Contribution("risk", 0.5)),
                Optional.empty(),
                0.0425);
    }

    static Recommendation none(int id) {
        return new Recommendation(
                id,
                Rating.NO_OPINION,
                50,
                Double.NaN,
                new Trade(0.5, Double.NaN, Double.NaN, OptionalInt.empty()),
                List.of(new Contribution("momentum", 0), new Contribution("risk", 0)),
                Optional.of(NoOpinion.PRICE_FLOOR),
                Double.NaN);
    }

    private void store(Recommendation... all) {
        stores.recommendations().register(MODEL);
        stores.recommendations().store(SESSION, VERSION, List.of(all), NOW);
    }

    private List<Named> stored() {
        return stores.recommendations().ofSession(SESSION, VERSION);
    }

    private static Publication publication(ScoringModel model) {
        return new Publication(SESSION, model.version(), EQUATION, new Ratio(0.875), NOW);
    }

    @Test
    void a_recommendation_comes_back_with_the_name_of_its_session() {
        register("AA", "BB");
        freeze(SESSION);
        store(buy(1, 66.25));
        assertThat(stored()).containsExactly(new Named("AA", "AA Inc", buy(1, 66.25)));
    }

    @Test
    void what_has_no_opinion_comes_back_without_advice() {
        register("AA");
        freeze(SESSION);
        store(none(1));
        Recommendation back = stored().getFirst().recommendation();
        assertThat(back).isEqualTo(none(1));
        assertThat(back.confidence()).isNaN();
        assertThat(back.trade().target()).isNaN();
        assertThat(back.trade().stop()).isNaN();
        assertThat(back.trade().horizonDays()).isEmpty();
        assertThat(back.noOpinion()).contains(NoOpinion.PRICE_FLOOR);
    }

    @Test
    void recommendations_ascend_by_ticker_in_code_point_order() {
        register("b", "BRKA", "a", "BRK.B", "NAN");
        freeze(SESSION);
        store(buy(1, 60), buy(2, 60), buy(3, 60), none(4), buy(5, 60));
        assertThat(stored())
                .extracting(Named::ticker)
                .containsExactly("BRK.B", "BRKA", "NAN", "a", "b");
    }

    @Test
    void a_recommendation_made_again_is_replaced() {
        register("AA", "BB");
        freeze(SESSION);
        store(none(1), buy(2, 60));
        store(buy(1, 70));
        store(none(2));
        assertThat(stored()).extracting(Named::recommendation).containsExactly(buy(1, 70), none(2));
        assertThat(stores.nights().recommended(SESSION, VERSION)).isEqualTo(2);
    }

    @Test
    void the_recommendations_of_two_models_stand_side_by_side() {
        register("AA");
        freeze(SESSION);
        store(buy(1, 60));
        ScoringModel other = model(4);
        stores.recommendations().register(other);
        stores.recommendations().store(SESSION, other.version(), List.of(none(1)), NOW);
        assertThat(stored()).extracting(Named::recommendation).containsExactly(buy(1, 60));
        assertThat(stores.recommendations().ofSession(SESSION, other.version()))
                .extracting(Named::recommendation)
                .containsExactly(none(1));
        assertThat(stores.recommendations().ofSession(BEFORE, VERSION)).isEmpty();
        assertThat(stores.recommendations().ofSession(SESSION, "unknown")).isEmpty();
    }

    @Test
    void a_model_is_registered_once() {
        stores.recommendations().register(MODEL);
        stores.recommendations().register(MODEL);
        assertThat(Tables.rows(database, "scoring_model")).isEqualTo(1);
    }

    @Test
    void a_model_tells_its_weights() {
        stores.recommendations().register(model(0.25));
        assertThat(stores.recommendations().weights(model(0.25).version()))
                .containsExactly(Map.entry("momentum", 5.0), Map.entry("risk", -0.25));
        assertThat(stores.recommendations().weights("none")).isEmpty();
    }

    @Test
    void what_was_published_last_before_a_session_is_found_by_range() {
        register("AA", "BB", "CC");
        store(none(1), buy(2, 60), buy(3, 60));
        stores.publications().publish(publication(MODEL));
        LocalDate next = SESSION.plusDays(1);
        assertThat(stores.recommendations().before(next, MODEL, 1, 2))
                .isEqualTo(Map.of(1, Rating.NO_OPINION, 2, Rating.BUY));
        assertThat(stores.recommendations().before(SESSION, MODEL, 1, 3)).isEmpty();
    }

    @Test
    void
            what_was_published_with_other_numbers_counts_and_what_by_a_model_of_another_name_does_not() {
        register("AA");
        store(buy(1, 60));
        stores.publications().publish(publication(MODEL));
        LocalDate next = SESSION.plusDays(1);
        assertThat(stores.recommendations().before(next, model(4), 1, 1))
                .isEqualTo(Map.of(1, Rating.BUY));
        assertThat(stores.recommendations().before(next, named("test"), 1, 1)).isEmpty();
        assertThat(stores.recommendations().before(next, named("test-2"), 1, 1)).isEmpty();
    }

    private static ScoringModel named(String name) {
        return new ScoringModel(
                name,
                MODEL.weights(),
                MODEL.thresholds(),
                MODEL.trade(),
                MODEL.opinion(),
                MODEL.position());
    }

    @Test
    void only_the_newest_publication_before_a_session_counts() {
        register("AA", "BB");
        store(buy(1, 60));
        stores.publications().publish(publication(MODEL));
        stores.recommendations().store(BEFORE, VERSION, List.of(buy(1, 60), buy(2, 60)), NOW);
        stores.publications().publish(new Publication(BEFORE, VERSION, EQUATION, Ratio.ZERO, NOW));
        assertThat(stores.recommendations().before(SESSION.plusDays(1), MODEL, 1, 2))
                .containsOnlyKeys(1);
        assertThat(stores.recommendations().before(SESSION, MODEL, 1, 2)).containsOnlyKeys(1, 2);
    }

    @Test
    void a_recommendation_needs_a_registered_model() {
        assertThatThrownBy(() ->
                        stores.recommendations().store(SESSION, VERSION, List.of(buy(1, 60)), NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stores.nights().recommended(SESSION, VERSION)).isZero();
    }

    @Test
    void nothing_recommended_is_nothing_stored() {
        store();
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_publication_comes_back_as_published() {
        stores.recommendations().register(MODEL);
        assertThat(stores.publications().find(SESSION)).isEmpty();
        stores.publications().publish(publication(MODEL));
        assertThat(stores.publications().find(SESSION)).contains(publication(MODEL));
        assertThat(stores.publications().find(BEFORE)).isEmpty();
    }

    @Test
    void a_session_is_published_once() {
        stores.recommendations().register(MODEL);
        stores.publications().publish(publication(MODEL));
        ScoringModel other = model(4);
        stores.recommendations().register(other);
        assertThatThrownBy(() -> stores.publications().publish(publication(other)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(stores.publications().find(SESSION)).contains(publication(MODEL));
    }

    @Test
    void the_latest_publication_is_that_of_the_latest_session() {
        assertThat(stores.publications().latest()).isEmpty();
        stores.recommendations().register(MODEL);
        stores.publications().publish(publication(MODEL));
        stores.publications()
                .publish(
                        new Publication(
                                BEFORE, VERSION, EQUATION, Ratio.ZERO, NOW.plusSeconds(3_600)));
        assertThat(stores.publications().latest()).contains(publication(MODEL));
    }
}
