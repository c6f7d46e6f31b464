package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.forecast.Verdict.Requirement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Verdict.Rule RULE = new Verdict.Rule(0.05, 5);
    private static final int SESSIONS = 100;
    private static final int LISTINGS = 300;
    private static final int HORIZON = 5;

    private static LuckBand luck() {
        Random random = new Random(5);
        LuckBand band = new LuckBand(HORIZON);
        for (int session = 0; session < SESSIONS; session++) {
            band.add(session, random.doubles(200, -0.1, 0.1).toArray());
        }
        return band;
    }

    private static Scorecard card(String model, double skill, int sessions, double perSide) {
        List<Section> sections = Sections.noise(skill > 0 ? 1 : 2, sessions, LISTINGS, skill);
        return Sections.scored(model, HORIZON, perSide, sections);
    }

    private static Verdict verdict(Scorecard champion, Scorecard composite, int tried) {
        PairedDifference lead = PairedDifference.of(champion, composite);
        return Verdict.of(champion, composite, lead, luck(), tried, RULE);
    }

    private static List<String> unmet(Verdict verdict) {
        return verdict.requirements().stream()
                .filter(requirement -> !requirement.met())
                .map(Requirement::name)
                .toList();
    }

    @Test
    void real_skill_is_an_edge() {
        Verdict verdict =
                verdict(card("trees", 0.1, SESSIONS, 0), card("composite", 0, SESSIONS, 0), 20);
        assertThat(unmet(verdict)).isEmpty();
        assertThat(verdict.isEdge()).isTrue();
        assertThat(verdict.words())
                .matches(
                        "an edge is shown: trees over 5 sessions, mean daily rank IC \\+0\\.\\d{3}"
                                + " \\(95 %: \\+0\\.\\d{3} to \\+0\\.\\d{3}\\) in 100 sessions");
    }

    @Test
    void no_skill_is_none_and_the_words_say_why() {
        Verdict verdict =
                verdict(card("trees", 0, SESSIONS, 0.003), card("composite", 0, SESSIONS, 0), 20);
        assertThat(verdict.isEdge()).isFalse();
        assertThat(unmet(verdict))
                .containsExactly(
                        "beats-composite", "outside-luck", "beyond-chance", "net-positive");
        assertThat(verdict.words())
                .startsWith("no edge is shown: trees over 5 sessions")
                .contains("chance candidates did as well over the same sessions")
                .contains("nothing is left of it after costs");
    }

    @Test
    void skill_that_the_composite_has_too_does_not_beat_it() {
        Verdict verdict =
                verdict(card("trees", 0.1, SESSIONS, 0), card("composite", 0.1, SESSIONS, 0), 20);
        assertThat(unmet(verdict)).containsExactly("beats-composite");
    }

    @Test
    void skill_below_its_costs_is_no_edge() {
        Verdict verdict =
                verdict(card("trees", 0.1, SESSIONS, 0.02), card("composite", 0, SESSIONS, 0), 20);
        assertThat(unmet(verdict)).containsExactly("net-positive");
    }

    @Test
    void enough_tries_take_any_claim_away() {
        Verdict verdict =
                verdict(
                        card("trees", 0.1, SESSIONS, 0),
                        card("composite", 0, SESSIONS, 0),
                        Integer.MAX_VALUE);
        assertThat(unmet(verdict)).contains("beyond-chance");
    }

    @Test
    void four_windows_are_too_few() {
        Verdict verdict = verdict(card("trees", 0.3, 24, 0), card("composite", 0, 24, 0), 1);
        assertThat(unmet(verdict)).containsExactly("long-enough");
        Requirement length = verdict.requirements().getLast();
        assertThat(length.observed()).isEqualTo(4);
        assertThat(length.threshold()).isEqualTo(5);
    }

    @Test
    void what_is_unknown_is_not_met() {
        Scorecard none = Sections.scored("trees", HORIZON, 0, List.of());
        Verdict verdict = verdict(none, card("composite", 0, SESSIONS, 0), 1);
        assertThat(unmet(verdict)).hasSize(5);
        assertThat(verdict.words()).contains("in 0 sessions, too few for an interval");
    }

    @Test
    void skill_in_the_wrong_direction_is_no_edge() {
        Scorecard wrong =
                Sections.scored("trees", HORIZON, 0, Sections.noise(1, SESSIONS, LISTINGS, -0.3));
        assertThat(unmet(verdict(wrong, card("composite", 0, SESSIONS, 0), 1)))
                .contains("beats-composite", "outside-luck", "beyond-chance", "net-positive");
    }

    @Test
    void figures_that_do_not_belong_together_are_refused() {
        Scorecard trees = card("trees", 0.1, SESSIONS, 0);
        Scorecard ridge = card("ridge", 0.1, SESSIONS, 0);
        PairedDifference lead = PairedDifference.of(trees, ridge);
        assertThatThrownBy(() -> Verdict.of(ridge, trees, lead, luck(), 1, RULE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("verdict on ridge (5) from the lead of trees over ridge");
    }

    @Test
    void the_lead_is_taken_day_by_day_where_both_have_one() {
        List<Section> sections = Sections.noise(1, 60, LISTINGS, 0.1);
        Scorecard all = Sections.scored("a", HORIZON, 0, sections);
        Scorecard later = Sections.scored("b", HORIZON, 0, sections.subList(20, 60));
        PairedDifference none = PairedDifference.of(all, later);
        assertThat(none.lead()).isEqualTo(new SeriesMean(40, 0, 0, 0, 1));
        assertThatThrownBy(() -> PairedDifference.of(all, Sections.scored("c", 20, 0, sections)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizons differ: 5 and 20");
    }
}
