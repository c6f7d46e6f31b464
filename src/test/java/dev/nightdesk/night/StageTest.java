package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StageTest {

    @Test
    void stages_run_in_their_own_order_however_they_are_written() {
        assertThat(Stage.parse("recommend, analyze"))
                .containsExactly(Stage.ANALYZE, Stage.RECOMMEND);
        assertThat(Stage.text(Stage.parse("publish,plan,plan"))).isEqualTo("plan,publish");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "analyse", "ANALYZE", "plan,", "plan;fetch"})
    void an_unknown_word_is_refused_and_the_known_ones_are_told(String words) {
        assertThatThrownBy(() -> Stage.parse(words))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("unknown stage")
                .extracting(refused -> ((Refused) refused).next())
                .isEqualTo(
                        "nightdesk run nightly --stages some of"
                                + " plan,fetch,verify,analyze,recommend,evaluate,publish");
    }
}
