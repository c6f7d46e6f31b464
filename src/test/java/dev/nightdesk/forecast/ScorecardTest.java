package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final float NONE = Float.NaN;

    /// Scores 1..10: the top fifth are ids 9 and 10, the bottom fifth 1 and 2.
    private static final float[] RISING = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private static final float[] FALLING = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};

    private static float[] outcomes(double first, double second, double ninth, double tenth) {
        float[] outcomes = new float[10];
        outcomes[0] = (float) first;
        outcomes[1] = (float) second;
        outcomes[8] = (float) ninth;
        outcomes[9] = (float) tenth;
        return outcomes;
    }

    @Test
    void the_spread_is_the_mean_of_the_top_fifth_less_that_of_the_bottom_one() {
        Section section = Sections.of(1, RISING, outcomes(-0.02, 0.01, 0.03, 0.05));
        Scorecard card = Sections.scored("m", 1, 0, List.of(section));
        assertThat(card.spread().gross().mean()).isCloseTo(0.045, within(1e-8));
        assertThat(card.spread().net()).isEqualTo(card.spread().gross());
    }

    @Test
    void a_listing_without_outcome_is_held_but_not_averaged() {
        Section section = Sections.of(1, RISING, outcomes(-0.02, 0.01, NONE, 0.05));
        assertThat(Sections.scored("m", 1, 0, List.of(section)).spread().gross().mean())
                .isCloseTo(0.055, within(1e-8));
    }

    @Test
    void costs_are_paid_for_what_was_not_held_one_horizon_before() {
        float[] flat = new float[10];
        List<Section> sections =
                List.of(
                        Sections.of(1, RISING, flat),
                        Sections.of(2, RISING, flat),
                        Sections.of(3, RISING, flat),
                        Sections.of(4, FALLING, flat));
        // all new: both fifths, bought and sold; then nothing; then all again
        assertThat(Sections.scored("m", 1, 0.01, sections).spread().net().mean())
                .isCloseTo(-(0.04 + 0 + 0 + 0.04) / 4, within(1e-12));
        // two sessions long: the first two are all new, the third is held, the fourth replaced
        assertThat(Sections.scored("m", 2, 0.01, sections).spread().net().mean())
                .isCloseTo(-(0.04 + 0.04 + 0 + 0.04) / 4, within(1e-12));
    }

    @Test
    void turnover_is_the_share_of_the_top_fifth_that_is_new() {
        float[] half = {1, 2, 3, 4, 5, 6, 7, 9, 8, 10};
        float[] flat = new float[10];
        List<Section> sections =
                List.of(
                        Sections.of(1, RISING, flat),
                        Sections.of(2, RISING, flat),
                        Sections.of(3, half, flat),
                        Sections.of(4, FALLING, flat));
        assertThat(Sections.scored("m", 5, 0, sections).turnover())
                .isCloseTo((0 + 0.5 + 1) / 3, within(1e-12));
    }

    @Test
    void scores_that_tie_share_a_fifth_or_none_whatever_their_ids() {
        float[] tied = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
        Section section = Sections.of(1, tied, RISING);
        Scorecard card = Sections.scored("m", 1, 0, List.of(section));
        assertThat(card.spread().gross().mean()).isNaN();
        assertThat(card.hitRate().top()).isNaN();
        assertThat(card.hitRate().signs()).isNaN();
    }

    @Test
    void hits_are_counted_by_the_sign_of_the_outcome() {
        Section section = Sections.of(1, RISING, outcomes(-0.02, 0.01, -0.03, 0.05));
        HitRate rate = Sections.scored("m", 1, 0, List.of(section)).hitRate();
        assertThat(rate.top()).isEqualTo(0.5);
        // right: 1 and 10; wrong: 2 and 9; the others did not move
        assertThat(rate.signs()).isEqualTo(0.5);
    }

    @Test
    void coverage_is_the_share_of_outcomes_that_had_a_score() {
        float[] scores = {NONE, NONE, 3, 4, 5};
        float[] outcomes = {1, NONE, 3, NONE, 5};
        Section section = Sections.of(1, scores, outcomes);
        assertThat(Sections.scored("m", 1, 0, List.of(section)).coverage())
                .isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void the_rank_ic_is_the_mean_of_the_days_and_the_ratio_sets_it_against_their_deviation() {
        List<Section> sections = Sections.noise(1, 60, 200, 0.1);
        double[] ics =
                sections.stream().mapToDouble(s -> RankIc.of(s.scores(), s.outcomes())).toArray();
        Scorecard card = Sections.scored("m", 5, 0, sections);
        assertThat(card.sessions()).isEqualTo(60);
        assertThat(card.dailyIc().stream().mapToDouble(DailyIc::ic)).containsExactly(box(ics));
        assertThat(card.rankIc()).isEqualTo(SeriesMean.of(ics, 5));
        // 200 listings: the coefficient deviates by 1 ÷ √199 or so
        assertThat(card.informationRatio())
                .isCloseTo(card.rankIc().mean() * Math.sqrt(199), within(0.4));
    }

    private static Double[] box(double[] values) {
        return Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    @Test
    void sessions_with_too_few_pairs_have_no_rank_ic() {
        Section section = Sections.of(1, RISING, RISING);
        Scorecard card = Sections.scored("m", 1, 0, List.of(section));
        assertThat(card.sessions()).isEqualTo(1);
        assertThat(card.dailyIc()).isEmpty();
        assertThat(card.rankIc().mean()).isNaN();
    }

    @Test
    void decay_is_the_mean_rank_ic_of_each_lag() {
        Section known = Sections.noise(1, 1, 50, 1).getFirst();
        Section unknown = Sections.noise(2, 1, 50, -1).getFirst();
        Scorecard card =
                new Scorecard.Builder("m", 1, new Costs(0))
                        .addDecay(5, unknown)
                        .addDecay(1, known)
                        .addDecay(1, unknown)
                        .build();
        assertThat(card.decay())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new Decay(1, 2, 0), new Decay(5, 1, -1));
    }

    @Test
    void a_card_without_sections_knows_nothing_but_does_not_fail() {
        Scorecard card = Sections.scored("m", 5, 0.001, List.of());
        assertThat(card.sessions()).isZero();
        assertThat(card.rankIc().mean()).isNaN();
        assertThat(card.informationRatio()).isNaN();
        assertThat(card.spread().net().mean()).isNaN();
        assertThat(card.turnover()).isNaN();
        assertThat(card.coverage()).isNaN();
        assertThat(card.brier().score()).isNaN();
        assertThat(card.reliability().rows()).hasSize(10);
    }

    @Test
    void sessions_ascend() {
        Section section = Sections.of(7, RISING, RISING);
        Scorecard.Builder builder = new Scorecard.Builder("m", 1, new Costs(0)).add(section);
        assertThatThrownBy(() -> builder.add(section))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sessions must ascend: 7 after 7");
    }

    @Test
    void the_same_sections_make_the_same_card() {
        assertThat(Sections.scored("m", 5, 0.001, Sections.noise(4, 80, 100, 0.05)))
                .isEqualTo(Sections.scored("m", 5, 0.001, Sections.noise(4, 80, 100, 0.05)));
    }

    @Test
    void costs_are_a_fraction() {
        assertThatThrownBy(() -> new Costs(-0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Costs(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
