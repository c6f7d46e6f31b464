package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.CoverageEquation;
import dev.nightdesk.market.Ratio;
import dev.nightdesk.market.Universe;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Observed;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.CompanyStore.Metric;
import dev.nightdesk.store.DirectoryStore.Entry;
import dev.nightdesk.store.NightStore.Night;
import dev.nightdesk.store.NightStore.State;
import dev.nightdesk.store.OverrideStore.GateOverride;
import dev.nightdesk.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// What the gate looks at, and who did not heed it.
class OverrideStoreIT extends StoreContract {

    private static final LocalDate EARLIER = LocalDate.of(2016, 6, 28);

    OverrideStoreIT(Server server) {
        super(server);
    }

    private static Check blocking(String id) {
        return new Check(id, Severity.ERROR, false, 0.4, 0.05, id + ": é");
    }

    private void publish() {
        stores.recommendations().register(RecommendationStoreIT.model(3));
        stores.publications()
                .publish(
                        new Publication(
                                SESSION,
                                RecommendationStoreIT.model(3).version(),
                                new CoverageEquation(1, 1, 0, 0),
                                new Ratio(0.5),
                                NOW));
    }

    @Test
    void an_override_is_kept_with_who_when_why_and_what_was_overridden() {
        assertThat(stores.overrides().find(SESSION)).isEmpty();
        publish();
        GateOverride one =
                new GateOverride(
                        SESSION, 7, "me", NOW, "because", List.of(blocking("a"), blocking("b")));
        stores.overrides().log(one);
        assertThat(stores.overrides().find(SESSION)).contains(one);
        assertThat(stores.overrides().find(BEFORE)).isEmpty();
    }

    @Test
    void nothing_is_overridden_that_is_not_published_nor_twice() {
        GateOverride one =
                new GateOverride(
                        SESSION, 7, "m".repeat(99), NOW, "r".repeat(2_000), List.of(blocking("a")));
        assertThatThrownBy(() -> stores.overrides().log(one))
                .isInstanceOf(DataIntegrityViolationException.class);
        publish();
        stores.overrides().log(one);
        assertThatThrownBy(() -> stores.overrides().log(one))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stores.overrides().find(SESSION).orElseThrow().by()).hasSize(64);
    }

    @Test
    void what_was_observed_comes_back_oldest_first_unknown_as_not_a_number() {
        stores.checks().put(SESSION, blocking("a"));
        stores.checks().put(BEFORE, new Check("a", Severity.WARN, true, 2, Double.NaN, ""));
        stores.checks().put(EARLIER, new Check("b", Severity.WARN, true, Double.NaN, 1, ""));
        assertThat(stores.checks().observed(EARLIER, SESSION))
                .containsExactly(
                        new Observed(EARLIER, "b", Double.NaN), new Observed(BEFORE, "a", 2));
        assertThat(stores.checks().observed(BEFORE, SESSION)).hasSize(1);
        assertThat(stores.checks().ofSession(BEFORE).getFirst().threshold()).isNaN();
        stores.checks().forget(SESSION, List.of("a", "other"));
        assertThat(stores.checks().ofSession(SESSION)).isEmpty();
        assertThat(stores.checks().ofSession(BEFORE)).hasSize(1);
    }

    @Test
    void universes_are_compared_by_listing() {
        register("DD", "AA", "CC", "BB");
        universe(EARLIER, 1, 4);
        universe(BEFORE, 1, 2);
        universe(SESSION, 2, 4);
        UniverseStore universes = stores.universes();
        assertThat(universes.vanished(EARLIER, BEFORE)).containsExactly("BB", "CC");
        assertThat(universes.vanished(BEFORE, SESSION)).containsExactly("DD");
        assertThat(universes.fresh(SESSION, List.of(BEFORE))).containsExactly("BB", "CC");
        assertThat(universes.fresh(SESSION, List.of(EARLIER, BEFORE))).isEmpty();
        assertThat(universes.fresh(SESSION, List.of())).isEmpty();
        assertThat(universes.size(SESSION)).isEqualTo(3);
        universes.thaw(SESSION);
        assertThat(universes.size(SESSION)).isZero();
        assertThat(universes.find(SESSION)).isEmpty();
        universe(SESSION, 1, 4);
        assertThat(universes.find(SESSION).orElseThrow().members()).hasSize(4);
        assertThat(universes.find(BEFORE).orElseThrow().members()).hasSize(2);
    }

    private void universe(LocalDate session, int first, int last) {
        stores.universes()
                .freeze(
                        session,
                        new Universe(
                                stores.listings().current().stream()
                                        .filter(one ->
                                                one.instrumentId() >= first
                                                        && one.instrumentId() <= last)
                                        .toList()),
                        NOW);
    }

    @Test
    void recommendations_of_a_model_are_counted_by_rating() {
        String version = RecommendationStoreIT.model(3).version();
        String other = RecommendationStoreIT.model(4).version();
        stores.recommendations().register(RecommendationStoreIT.model(3));
        stores.recommendations().register(RecommendationStoreIT.model(4));
        stores.recommendations()
                .store(
                        SESSION,
                        version,
                        List.of(
                                RecommendationStoreIT.buy(1, 70),
                                RecommendationStoreIT.buy(2, 71),
                                RecommendationStoreIT.none(3)),
                        NOW);
        stores.recommendations().store(SESSION, other, List.of(RecommendationStoreIT.none(1)), NOW);
        assertThat(stores.recommendations().byRating(SESSION, version))
                .isEqualTo(Map.of(Rating.BUY, 2, Rating.NO_OPINION, 1));
        assertThat(stores.recommendations().byRating(BEFORE, version)).isEmpty();
    }

    @Test
    void a_directory_forgets_what_it_showed_for_one_session() {
        stores.directory().store("a", BEFORE, List.of(entry("AA"), entry("BB")));
        stores.directory().store("a", SESSION, List.of(entry("BB"), entry("CC")));
        stores.directory().store("b", SESSION, List.of(entry("DD")));
        stores.directory().forget(List.of("a"), SESSION);
        assertThat(stores.directory().entries("a", SESSION)).containsExactly(entry("AA"));
        assertThat(stores.directory().entries("b", SESSION)).containsExactly(entry("DD"));
    }

    private static Entry entry(String symbol) {
        return new Entry(
                symbol,
                symbol + " Inc",
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    @Test
    void metrics_are_found_by_name_while_they_are_not_old() {
        stores.companies().storeMetrics(List.of(new Metric(1, "pe", 20)), EARLIER);
        stores.companies()
                .storeMetrics(List.of(new Metric(2, "pe", 30), new Metric(2, "pb", 3)), BEFORE);
        assertThat(stores.companies().metrics("pe", EARLIER, SESSION))
                .isEqualTo(Map.of(1, 20.0, 2, 30.0));
        assertThat(stores.companies().metrics("pe", BEFORE, SESSION)).isEqualTo(Map.of(2, 30.0));
    }

    @Test
    void the_latest_night_is_that_of_the_last_session() {
        assertThat(stores.nights().latest()).isEmpty();
        stores.nights().put(SESSION, new Night(1, State.OPEN));
        stores.nights().put(BEFORE, new Night(1, State.PUBLISHED));
        assertThat(stores.nights().latest()).contains(SESSION);
    }
}
