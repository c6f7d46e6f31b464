package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On real prices: nothing later enters, nobody honest is suspected, and no skill is claimed of
/// chance.
class RealContestTest {

    private static RealPast past;
    private static Panel panel;
    private static Results results;

    @BeforeAll
    static void hold() throws IOException {
        past = RealPast.read();
        panel = past.panel();
        Stakes stakes =
                new Stakes(
                        Trial.DEFAULT,
                        new Costs(0.0027),
                        100,
                        20,
                        new Suspects.Borders(0.8, 0.1, 60),
                        9);
        results = new Contest(panel, past.labels(), stakes).hold(5, (_, _) -> {});
    }

    @Test
    void the_features_of_a_session_depend_on_nothing_later() {
        Panel shorter = past.until(300).panel();
        for (int session = 0; session < 300; session++) {
            assertThat(panel.ids(session)).containsExactly(shorter.ids(session));
            assertThat(panel.bins(session)).containsExactly(shorter.bins(session));
        }
    }

    @Test
    void most_sessions_are_left_to_be_tested() {
        assertThat(results.sessions()).isEqualTo(440 - 6 - 60 - 6);
    }

    @Test
    void no_honest_feature_is_suspected_and_the_planted_leak_is_caught() {
        assertThat(results.suspects()).isEmpty();
        assertThat(results.leak().caught()).isTrue();
    }

    @Test
    void chance_lies_within_the_luck_of_others_and_has_no_edge() {
        Entrant random = results.entrant("random");
        assertThat(Math.abs(random.scorecard().rankIc().mean())).isLessThan(results.luck().luck(9));
        assertThat(results.verdict("random", 9, new Verdict.Rule(0.05, 5)).isEdge()).isFalse();
    }
}
