package dev.nightdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkForwardTest {

    private static final Planted MARKET = Planted.market(0, 260, 30, 1);
    private static final Trial TRIAL = new Trial(60, 0, 21, 5, 1_000_000);

    private static WalkForward split(int horizon, Trial trial) {
        return new WalkForward(MARKET.panel(), MARKET.labels(), horizon, trial);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20})
    void every_label_learnt_from_is_over_before_the_test_begins(int horizon) {
        WalkForward split = split(horizon, TRIAL);
        assertThat(split.folds()).isNotEmpty();
        for (Fold fold : split.folds()) {
            assertThat(fold.firstTested() - fold.lastTrained()).isEqualTo(horizon + 2);
            TrainingSet set = split.training(fold);
            assertThat(set.lastSession()).isEqualTo(Planted.day(fold.lastTrained()));
            assertThat(set.knownAt()).isLessThan(Planted.day(fold.firstTested()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20})
    void the_tested_sessions_follow_one_another_up_to_the_last_whose_horizon_is_over(int horizon) {
        List<Fold> folds = split(horizon, TRIAL).folds();
        assertThat(folds.getFirst().firstTested()).isEqualTo(60 + horizon + 1);
        for (int i = 1; i < folds.size(); i++) {
            assertThat(folds.get(i).firstTested()).isEqualTo(folds.get(i - 1).lastTested() + 1);
        }
        assertThat(folds.getLast().lastTested()).isEqualTo(259 - horizon - 1);
    }

    @Test
    void a_fold_whose_labels_overlap_its_test_cannot_be_made() {
        assertThat(new Fold(5, 0, 10, 17, 20)).isNotNull();
        assertThatThrownBy(() -> new Fold(5, 0, 10, 16, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels of 5 sessions overlap the test");
        assertThatThrownBy(() -> new Fold(20, 0, 10, 31, 40)).hasMessageContaining("overlap");
        assertThatThrownBy(() -> new Fold(5, 10, 9, 30, 40)).hasMessageContaining("10 to 9");
    }

    @Test
    void nobody_else_can_make_a_training_set() {
        for (Constructor<?> constructor : TrainingSet.class.getDeclaredConstructors()) {
            assertThat(Modifier.isPrivate(constructor.getModifiers())).isTrue();
        }
    }

    @Test
    void a_window_may_be_kept_to_the_last_sessions() {
        WalkForward split = split(5, new Trial(60, 60, 21, 5, 1_000_000));
        for (Fold fold : split.folds()) {
            assertThat(fold.lastTrained() - fold.firstTrained()).isEqualTo(59);
            assertThat(split.training(fold).size()).isEqualTo(60);
        }
    }

    @Test
    void beyond_the_most_rows_every_other_session_is_left_and_the_newest_kept() {
        WalkForward split = split(5, new Trial(60, 0, 21, 5, 1_000));
        TrainingSet known = split.known();
        assertThat(known.size()).isBetween(30, 34);
        assertThat(known.lastSession()).isEqualTo(Planted.day(259 - 6));
    }

    @Test
    void what_is_known_at_the_end_ends_with_the_last_label() {
        TrainingSet known = split(20, TRIAL).known();
        assertThat(known.lastSession()).isEqualTo(Planted.day(259 - 21));
        assertThat(known.knownAt()).isEqualTo(Planted.day(259));
    }

    @Test
    void too_short_a_history_is_not_split() {
        Trial longer = new Trial(150, 0, 21, 5, 1_000);
        assertThat(split(20, longer).folds()).isEmpty();
        assertThat(longer.sessionsNeeded(20)).isGreaterThan(260);
        assertThat(split(5, longer).folds()).isNotEmpty();
        assertThat(longer.sessionsNeeded(5)).isLessThanOrEqualTo(260);
    }

    @Test
    void exactly_the_sessions_needed_are_enough() {
        int needed = TRIAL.sessionsNeeded(5);
        Planted enough = Planted.market(0, needed, 5, 1);
        Planted tooFew = Planted.market(0, needed - 1, 5, 1);
        assertThat(new WalkForward(enough.panel(), enough.labels(), 5, TRIAL).folds()).isNotEmpty();
        assertThat(new WalkForward(tooFew.panel(), tooFew.labels(), 5, TRIAL).folds()).isEmpty();
    }

    @Test
    void settings_without_sense_are_refused() {
        assertThatThrownBy(() -> new Trial(0, 0, 1, 1, 1)).hasMessageContaining("minimumTraining");
        assertThatThrownBy(() -> new Trial(60, 20, 1, 1, 1)).hasMessageContaining("lastSessions");
        assertThatThrownBy(() -> split(7, TRIAL)).hasMessageContaining("no labels of horizon 7");
    }
}
