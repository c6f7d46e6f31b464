package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

    private static final Stakes STAKES =
            new Stakes(
                    new Trial(40, 0, 21, 5, 1_000_000),
                    new Costs(0.001),
                    100,
                    20,
                    new Suspects.Borders(0.8, 0.1, 20),
                    42);
    private static final Verdict.Rule RULE = new Verdict.Rule(0.05, 5);
    private static final Planted MARKET = Planted.market(0.002, 120, 200, 21);
    private static final Results RESULTS = hold(MARKET);

    private static Results hold(Planted market) {
        return new Contest(market.panel(), market.labels(), STAKES).hold(5, (_, _) -> {});
    }

    private static double ic(Results results, String id) {
        return results.entrant(id).scorecard().rankIc().mean();
    }

    @Test
    void everyone_is_tried_on_the_same_sessions() {
        assertThat(RESULTS.entrants())
                .extracting(Entrant::id)
                .startsWith("ridge", "trees")
                .contains("composite", "momentum_12_1", "random")
                .hasSize(Learners.ALL.size() + Learners.BASELINES.size());
        assertThat(RESULTS.entrants())
                .allSatisfy(one ->
                        assertThat(one.scorecard().sessions()).isEqualTo(RESULTS.sessions()));
        assertThat(RESULTS.sessions()).isEqualTo(120 - 6 - 40 - 6);
    }

    /// Of five features one knows: random weightings of so few are no measure of luck here.
    @Test
    void who_learns_what_there_is_to_know_stands_out() {
        for (String id : List.of("ridge", "trees")) {
            assertThat(ic(RESULTS, id)).isGreaterThan(0.1);
        }
        assertThat(RESULTS.luck().band().candidates()).isEqualTo(120);
        assertThat(ic(RESULTS, "random")).isCloseTo(0, within(0.03));
    }

    @Test
    void where_there_is_nothing_to_know_no_edge_is_shown() {
        Results nothing = hold(Planted.market(0, 120, 200, 22));
        for (Entrant one : nothing.entrants()) {
            assertThat(nothing.verdict(one.id(), 9, RULE).isEdge()).isFalse();
        }
        assertThat(nothing.suspects()).isEmpty();
        assertThat(nothing.leak().caught()).isTrue();
    }

    @Test
    void a_leak_planted_on_purpose_is_caught() {
        assertThat(RESULTS.leak().caught()).isTrue();
        assertThat(RESULTS.leak().rankIc()).isGreaterThan(0.1);
        assertThat(RESULTS.leak().feature()).isBetween(0, 4);
    }

    @Test
    void a_feature_that_knows_tomorrow_is_suspected() {
        Results results =
                hold(MARKET.leaking((session, ids) -> MARKET.labels().tomorrow(session, ids)));
        assertThat(results.suspects()).extracting(Suspects.Suspect::feature).contains(4);
    }

    @Test
    void a_feature_that_knows_the_first_day_of_the_label_is_suspected() {
        Results results =
                hold(MARKET.leaking((session, ids) -> MARKET.labels().firstDay(session, ids)));
        assertThat(results.suspects())
                .anySatisfy(suspect -> {
                    assertThat(suspect.feature()).isEqualTo(4);
                    assertThat(suspect.sessions()).isGreaterThan(1);
                });
    }

    @Test
    void the_same_data_and_seed_give_the_same_results() {
        Results again = hold(Planted.market(0.002, 120, 200, 21));
        for (Entrant one : RESULTS.entrants()) {
            assertThat(again.entrant(one.id()).scorecard()).isEqualTo(one.scorecard());
            assertThat(again.entrant(one.id()).latest().artefact())
                    .isEqualTo(one.latest().artefact());
        }
        assertThat(again.luck().band()).isEqualTo(RESULTS.luck().band());
        assertThat(again.suspects()).isEqualTo(RESULTS.suspects());
        assertThat(again.leak()).isEqualTo(RESULTS.leak());
    }

    @Test
    void the_latest_models_have_learnt_from_all_that_is_known() {
        assertThat(RESULTS.lastSession()).isEqualTo(Planted.day(119 - 6));
        assertThat(RESULTS.knownAt()).isEqualTo(Planted.day(119));
        assertThat(RESULTS.shuffled().size()).isEqualTo(20);
    }

    @Test
    void the_fingerprint_tells_data_apart() {
        String same = new Contest(MARKET.panel(), MARKET.labels(), STAKES).fingerprint();
        Planted other = Planted.market(0.002, 120, 200, 23);
        assertThat(new Contest(other.panel(), other.labels(), STAKES).fingerprint())
                .isNotEqualTo(same);
        assertThat(same).hasSize(64);
    }

    @Test
    void too_short_a_history_is_refused_with_what_it_takes() {
        Planted few = Planted.market(0, 70, 30, 1);
        assertThatThrownBy(() -> hold(few))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("70 sessions, but a horizon of 5 needs 77");
    }

    @Test
    void whoever_listens_may_end_it() {
        Contest contest = new Contest(MARKET.panel(), MARKET.labels(), STAKES);
        assertThatThrownBy(() ->
                        contest.hold(
                                5,
                                (tested, of) -> {
                                    throw new IllegalStateException(tested + "/" + of);
                                }))
                .hasMessage("1/68");
    }
}
