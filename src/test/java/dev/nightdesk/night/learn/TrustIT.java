package dev.nightdesk.night.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.forecast.Features;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.learn.Trust.Stand;
import dev.nightdesk.store.CanaryStore.Realised;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.CanaryStore.Shuffled;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Interval;
import dev.nightdesk.store.ContestStore.Luck;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.ModelStore.Change;
import dev.nightdesk.store.ModelStore.Learnt;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.Stores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who becomes champion, and how long a night believes him.
final class TrustIT {

    private static final Instant NOW = Instant.parse("2024-06-01T06:00:00Z");
    private static final LocalDate LEARNT = LocalDate.of(2024, 1, 2);
    private static final LocalDate TONIGHT = LocalDate.of(2024, 12, 2);
    private static final int HORIZON = 20;
    private static final int TESTED = 100;
    private static final int DRAWN = 50;
    private static final int SHUFFLED = 3;

    private final Database database;
    private final Stores stores;

    TrustIT(@TempDir Path home) {
        database = Database.open(DatabaseAddress.embedded(home));
        database.schema().migrate();
        stores = Stores.of(database);
    }

    @AfterEach
    void its_end() {
        database.close();
    }

    /// Keeps a contest with two models.
    private void held(String id, Score ridge, Score trees) {
        double[] luck = new double[DRAWN + SHUFFLED];
        Random random = new Random(1);
        Arrays.setAll(luck, any -> 0.01 * random.nextGaussian());
        Contest contest =
                new Contest(
                        id,
                        HORIZON,
                        LEARNT.minusDays(200),
                        LEARNT,
                        TESTED,
                        "data",
                        Features.version(),
                        "1.0",
                        1,
                        "settings",
                        4,
                        new Luck(
                                luck,
                                new double[SHUFFLED * Features.ALL.size()],
                                -0.02,
                                0.02,
                                0.03),
                        0.4,
                        "",
                        NOW);
        stores.models()
                .keep(
                        contest,
                        List.of(ridge, trees),
                        List.of(),
                        List.of(learnt("ridge", id), learnt("trees", id)));
    }

    private static Learnt learnt(String learner, String contest) {
        byte[] artefact = (learner + contest).getBytes(StandardCharsets.UTF_8);
        return new Learnt(
                learner, HORIZON, artefact, new double[] {0, 0.5}, Features.version(), LEARNT);
    }

    private static Score score(String model, double ic, boolean edge) {
        Interval none = new Interval(0, -1, 1);
        return new Score(
                model,
                false,
                edge,
                "words",
                TESTED,
                new Interval(ic, 0, 1),
                0.01,
                0.1,
                none,
                0.1,
                0.05,
                0.2,
                0.52,
                0.52,
                0.249,
                1,
                new double[0],
                new double[0]);
    }

    private void promoted(String contest) {
        new Promotion(stores, Promotion.RULE).after(contest, HORIZON, NOW);
    }

    private String champion() {
        return stores.models().champion(HORIZON).map(one -> one.learner()).orElse("nobody");
    }

    private List<State> states() {
        return stores.models().changes().stream().map(Change::state).toList();
    }

    private Stand tonight() {
        return new Trust(stores, TradingCalendar.newYork()).on(HORIZON, TONIGHT);
    }

    @Test
    void without_a_training_nobody_is_believed() {
        assertThat(tonight().champion()).isEmpty();
        assertThat(tonight().reason())
                .isEqualTo("no demonstrated edge: no model has been trained: nightdesk run train");
    }

    @Test
    void the_best_that_has_shown_an_edge_is_champion() {
        held("a", score("ridge", 0.05, true), score("trees", 0.07, false));
        promoted("a");
        assertThat(champion()).isEqualTo("ridge");
        assertThat(tonight().champion()).isPresent();
        assertThat(states()).containsExactly(State.CHAMPION);
    }

    @Test
    void who_has_shown_none_is_not() {
        held("a", score("ridge", 0.05, false), score("trees", 0.07, false));
        promoted("a");
        assertThat(champion()).isEqualTo("nobody");
        assertThat(tonight().reason())
                .isEqualTo("no demonstrated edge: no model of 20 sessions has shown an edge");
        assertThat(states()).isEmpty();
    }

    @Test
    void a_newer_contest_retires_the_models_of_the_one_before_it() {
        held("a", score("ridge", 0.05, true), score("trees", 0.07, false));
        promoted("a");
        held("b", score("ridge", 0.02, false), score("trees", 0.01, false));
        promoted("b");
        promoted("b");
        assertThat(champion()).isEqualTo("nobody");
        assertThat(states())
                .containsExactlyInAnyOrder(State.CHAMPION, State.RETIRED, State.RETIRED);
    }

    @Test
    void who_knows_what_comes_later_has_no_say() {
        held("a", score("ridge", 0.05, true), score("trees", 0, false));
        promoted("a");
        Stand before =
                new Trust(stores, TradingCalendar.newYork()).on(HORIZON, LEARNT.minusDays(1));
        assertThat(before.champion()).isEmpty();
        assertThat(before.reason()).endsWith("it knows what came until 2024-01-02");
    }

    /// Looks at so many sessions of the champion.
    private void looked(int sessions, double ic, Shuffled shuffled) {
        String model = stores.models().champion(HORIZON).orElseThrow().id();
        Random random = new Random(2);
        for (int i = 1; i <= sessions; i++) {
            LocalDate session = LEARNT.plusDays(i);
            double[] drawn = random.doubles(DRAWN, -0.01, 0.01).toArray();
            stores.canaries()
                    .note(
                            new Seen(
                                    session,
                                    HORIZON,
                                    Features.version(),
                                    new double[0],
                                    drawn,
                                    shuffled,
                                    1,
                                    true,
                                    "",
                                    0,
                                    NOW),
                            List.of(new Realised(session, HORIZON, model, ic, 0.5, 100)));
        }
    }

    @Test
    void what_came_since_may_take_the_trust_away() {
        held("a", score("ridge", 0.05, true), score("trees", 0, false));
        promoted("a");
        looked(20, 0.05, Shuffled.NONE);
        assertThat(tonight().champion()).isPresent();
        looked(60, -0.05, Shuffled.NONE);
        assertThat(tonight().champion()).isEmpty();
        assertThat(tonight().reason())
                .contains(
                        "mean rank IC +0.013 with 60 sessions since its contest, luck reaches +0.019");
    }

    @Test
    void a_night_that_is_made_up_for_does_not_know_what_came_of_later_ones() {
        held("a", score("ridge", 0.05, true), score("trees", 0, false));
        promoted("a");
        looked(60, -0.05, Shuffled.NONE);
        Trust trust = new Trust(stores, TradingCalendar.newYork());
        assertThat(trust.on(HORIZON, LEARNT.plusDays(25)).champion()).isPresent();
        assertThat(trust.on(HORIZON, LEARNT.plusDays(120)).champion()).isEmpty();
    }

    @Test
    void what_a_learner_foretold_before_it_was_trained_anew_counts() {
        held("a", score("ridge", 0.05, true), score("trees", 0, false));
        promoted("a");
        looked(60, -0.05, Shuffled.NONE);
        held("b", score("ridge", 0.05, true), score("trees", 0, false));
        promoted("b");
        assertThat(champion()).isEqualTo("ridge");
        assertThat(tonight().champion()).isEmpty();
    }

    @Test
    void luck_of_shuffled_labels_counts() {
        held("a", score("ridge", 0.05, true), score("trees", 0, false));
        promoted("a");
        double[] lucky = IntStream.range(0, SHUFFLED).mapToDouble(any -> 0.9).toArray();
        looked(60, 0.05, new Shuffled("a", lucky));
        assertThat(tonight().champion()).isEmpty();
    }
}
