package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void nothing_is_forecast_before_an_outcome_was_known() {
        // a horizon of 5 that begins a session later is over after 6
        assertThat(forecasts(6)).isZero();
        assertThat(forecasts(7)).isEqualTo(100);
        assertThat(forecasts(8)).isEqualTo(200);
    }

    private static long forecasts(int sessions) {
        return Sections.scored("m", 5, 0, Sections.noise(1, sessions, 100, 0)).brier().forecasts();
    }

    @Test
    void one_known_section_is_drawn_to_one_half() {
        List<Section> perfect = Sections.noise(1, 3, 100, 1);
        Scorecard card = Sections.scored("m", 1, 0, perfect);
        // one window: (1 × 1 + 1) ÷ 3 for those above the median, the rest below by as much
        assertThat(card.brier().score()).isCloseTo(1 / 9.0, within(1e-12));
        assertThat(card.brier().skill()).isCloseTo(1 - 4 / 9.0, within(1e-12));
        Reliability.Row top = card.reliability().rows().getLast();
        assertThat(top.decile()).isEqualTo(10);
        assertThat(top.forecast()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(top.frequency()).isEqualTo(1);
        assertThat(top.count()).isEqualTo(10);
        assertThat(card.reliability().rows().getFirst().forecast())
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void what_is_said_of_a_decile_is_what_happens_to_it() {
        Scorecard card = Sections.scored("m", 1, 0, Sections.noise(5, 300, 500, 0.3));
        for (Reliability.Row row : card.reliability().rows()) {
            assertThat(row.forecast()).isCloseTo(row.frequency(), within(0.02));
        }
        // knowing each score exactly would gain 4 × arcsin(0.3²) ÷ 2π = 0.057, deciles a little
        // less
        assertThat(card.brier().skill()).isBetween(0.050, 0.057);
    }

    @Test
    void without_skill_one_half_is_said_and_nothing_gained() {
        Scorecard card = Sections.scored("m", 5, 0, Sections.noise(6, 300, 500, 0));
        assertThat(card.brier().score()).isCloseTo(0.25, within(0.0005));
    }
}
