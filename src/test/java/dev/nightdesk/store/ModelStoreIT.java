package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.CanaryStore.Realised;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.CanaryStore.Shuffled;
import dev.nightdesk.store.CanaryStore.Stance;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Interval;
import dev.nightdesk.store.ContestStore.Luck;
import dev.nightdesk.store.ContestStore.Requirement;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Change;
import dev.nightdesk.store.ModelStore.Learnt;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.PredictionStore.Foretold;
import dev.nightdesk.store.PredictionStore.OfSession;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The registry of models.
class ModelStoreIT extends StoreContract {

    private static final Contest CONTEST = contest("20160630-20-0a1b2c3d", 20);
    private static final Score TREES = score("trees", false);
    private static final Score MOMENTUM = score("momentum_12_1", true);
    private static final Requirement NET = new Requirement("trees", "net-positive", 0.01, 0, true);
    private static final Learnt LEARNT = learnt("what was learnt");

    ModelStoreIT(Server server) {
        super(server);
    }

    private static Contest contest(String id, int horizon) {
        return new Contest(
                id,
                horizon,
                BEFORE.minusDays(200),
                BEFORE,
                150,
                "data",
                "features",
                "1.0",
                7,
                "settings",
                4,
                new Luck(
                        new double[] {0.01, Double.NaN},
                        new double[] {1.5, -1},
                        -0.03,
                        0.04,
                        Double.NaN),
                0.37,
                "",
                NOW);
    }

    private static Score score(String model, boolean baseline) {
        return new Score(
                model,
                baseline,
                false,
                "no edge is shown",
                150,
                new Interval(0.03, -0.01, 0.07),
                0.2,
                0.1,
                new Interval(0.001, -0.002, 0.004),
                0.02,
                0.01,
                0.15,
                0.52,
                0.51,
                0.2496,
                Double.NaN,
                new double[] {0.03, Double.NaN},
                new double[] {0.5, 0.49, 100});
    }

    private static Learnt learnt(String artefact) {
        return new Learnt(
                "trees",
                20,
                artefact.getBytes(StandardCharsets.UTF_8),
                new double[] {0, 0.48},
                "features",
                BEFORE);
    }

    private static void assertSame(Contest one, Contest other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(other);
    }

    private boolean keep(Contest contest, Learnt learnt) {
        return stores.models()
                .keep(contest, List.of(TREES, MOMENTUM), List.of(NET), List.of(learnt));
    }

    private Change become(String model, State state, String reason) {
        return new Change(20, model, state, "rule", reason, NOW);
    }

    @Test
    void a_contest_comes_back_as_it_was_kept_and_is_kept_once() {
        assertThat(keep(CONTEST, LEARNT)).isTrue();
        assertThat(keep(CONTEST, LEARNT)).isFalse();
        assertThat(stores.contests().all()).hasSize(1);
        assertThat(stores.contests().find(CONTEST.id()))
                .hasValueSatisfying(one -> assertSame(one, CONTEST));
        assertThat(stores.contests().scores(CONTEST.id()))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(List.of(TREES, MOMENTUM));
        assertThat(stores.contests().requirements(CONTEST.id())).containsExactly(NET);
    }

    @Test
    void every_configuration_that_was_scored_is_counted_and_no_baseline() {
        assertThat(stores.contests().tried(List.of(""))).isZero();
        keep(CONTEST, LEARNT);
        keep(contest("20160701-20-0a1b2c3d", 20), LEARNT);
        assertThat(stores.contests().tried(List.of(""))).isEqualTo(2);
        assertThat(stores.contests().tried(List.of(CONTEST.id()))).isEqualTo(1);
    }

    @Test
    void an_artefact_comes_back_to_the_last_byte_and_the_same_one_is_the_same_model() {
        keep(CONTEST, LEARNT);
        keep(contest("20160701-20-0a1b2c3d", 20), learnt("what was learnt"));
        keep(contest("20160702-20-0a1b2c3d", 20), learnt("something else"));
        assertThat(stores.models().all()).hasSize(2);
        Model model =
                stores.models().all().stream()
                        .filter(one -> one.id().equals(LEARNT.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(model.contest()).isEqualTo("20160701-20-0a1b2c3d");
        assertThat(model.hash()).isEqualTo(LEARNT.hash());
        assertThat(model.id()).matches("trees-20-[0-9a-f]{8}");
        assertThat(model.state()).isEqualTo(State.CHALLENGER);
        assertThat(stores.models().artefact(model.id())).isEqualTo(LEARNT.artefact());
        assertThat(stores.models().chances(model.id())).containsExactly(0, 0.48);
    }

    @Test
    void a_model_becomes_what_it_is_told_to_and_why_stays_written_down() {
        keep(CONTEST, LEARNT);
        Change up = become(LEARNT.id(), State.CHAMPION, "beats the composite");
        Change down = become(LEARNT.id(), State.RETIRED, "no longer");
        stores.models().change(List.of(up));
        assertThat(stores.models().champion(20)).map(Model::id).contains(LEARNT.id());
        assertThat(stores.models().champion(5)).isEmpty();
        stores.models().change(List.of(down));
        assertThat(stores.models().champion(20)).isEmpty();
        assertThat(stores.models().changes()).containsExactly(up, down);
    }

    @Test
    void what_is_foretold_of_a_session_is_replaced_as_a_whole() {
        OfSession first = foretold(List.of("a", "b"), 1, 2);
        stores.predictions().replace(SESSION, first);
        assertThat(stores.predictions().ofSession(SESSION).scores("b")).containsExactly(-1, -2);
        stores.predictions().replace(SESSION, foretold(List.of("b", "c"), 2, 3));
        OfSession second = stores.predictions().ofSession(SESSION);
        assertThat(second.models()).containsExactly("b", "c");
        assertThat(second.all()).extracting(Foretold::instrumentId).containsExactly(2, 3);
        assertThat(second.chances("c")).containsExactly(0.5, Double.NaN);
        assertThat(second.scores("a")).containsOnly(Double.NaN);
        assertThat(stores.predictions().ofSession(BEFORE).all()).isEmpty();
    }

    private static OfSession foretold(List<String> models, int... ids) {
        return new OfSession(
                models,
                Arrays.stream(ids)
                        .mapToObj(id ->
                                new Foretold(
                                        id,
                                        new double[] {id, -id},
                                        new double[] {0.4, id == 3 ? Double.NaN : 0.5}))
                        .toList());
    }

    @Test
    void what_was_foretold_goes_with_the_readings_it_was_foretold_from() {
        stores.predictions().replace(SESSION, foretold(List.of("a", "b"), 1, 2));
        assertThat(stores.sessionPurges().findings(SESSION, NOW).remove())
                .containsEntry("prediction", 2L);
    }

    @Test
    void what_canaries_saw_is_kept_and_of_a_session_what_was_seen_last() {
        CanaryStore canaries = stores.canaries();
        Seen seen = seen(0.9, "");
        Realised realised = new Realised(BEFORE, 20, "composite", 0.05, 0.52, 50);
        canaries.note(seen(0.2, "rsi_14"), List.of());
        canaries.note(seen, List.of(realised));
        assertThat(canaries.looked(20, "features")).containsExactly(BEFORE);
        assertThat(canaries.looked(20, "others")).isEmpty();
        assertThat(canaries.seen(20, "features"))
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(List.of(seen));
        assertThat(canaries.realised(20)).containsExactly(realised);
    }

    private static Seen seen(double planted, String suspects) {
        return new Seen(
                BEFORE,
                20,
                "features",
                new double[] {0.2},
                new double[] {0.1, Double.NaN, -0.1},
                Shuffled.NONE,
                planted,
                planted > 0.8,
                suspects,
                planted > 0.8 ? 0 : 3,
                NOW);
    }

    @Test
    void whom_a_round_believes_does_not_change_but_another_round_may_think_otherwise() {
        CanaryStore canaries = stores.canaries();
        Stance trusting = new Stance(1, 20, "trees-20-0a1b2c3d", "");
        Stance nobody = new Stance(1, 20, "", "no model");
        assertThat(canaries.stance(SESSION)).isEmpty();
        assertThat(canaries.take(SESSION, trusting)).isEqualTo(trusting);
        assertThat(canaries.take(SESSION, nobody)).isEqualTo(trusting);
        Stance later = new Stance(2, 20, "", "no model");
        assertThat(canaries.take(SESSION, later)).isEqualTo(later);
        assertThat(canaries.stance(SESSION)).contains(later);
    }
}
