package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is compared with the sessions published before.
final class DriftIT {

    private static final LocalDate SESSION = Scene.SESSION;
    private static final LocalDate BEFORE = Scene.BEFORE;

    private final Scene scene;

    DriftIT(@TempDir Path folder) {
        scene = Scene.at(folder);
    }

    @AfterEach
    void is_closed() {
        scene.close();
    }

    private static void passes(Check check) {
        assertThat(check.passed()).as(check.toString()).isTrue();
    }

    private static void fails(Check check) {
        assertThat(check.passed()).as(check.toString()).isFalse();
    }

    @Test
    void of_a_first_night_nothing_is_compared() {
        scene.listings(20).universe(SESSION, 1, 20).closes(101, 102, 103);
        for (String id :
                List.of(
                        "vanished_names",
                        "new_names",
                        "vanished_names_drift",
                        "new_names_drift",
                        "median_return_drift",
                        "rating_shift",
                        "share_buy")) {
            Check check = scene.check(id);
            passes(check);
            assertThat(check.threshold()).as(id).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 300, true", "16, 300, true", "17, 300, false", "121, 300, false"})
    void one_name_of_twenty_may_vanish(int first, int last, boolean passed) {
        scene.listings(300).universe(BEFORE, 1, 300).published(BEFORE);
        scene.universe(SESSION, first, last);
        Check check = scene.check("vanished_names");
        assertThat(check.passed()).isEqualTo(passed);
        assertThat(check.blocks()).isEqualTo(!passed);
        assertThat(check.observed()).isEqualTo((first - 1) / 300.0);
        assertThat(check.threshold()).isEqualTo(0.05);
        assertThat(check.message())
                .startsWith((first - 1) + " of the 300 names published before")
                .endsWith(first > 6 ? ": N001, N002, N003, N004, N005, ..." : "any more");
    }

    @Test
    void in_a_small_market_a_few_names_are_no_drop() {
        scene.listings(20).universe(BEFORE, 1, 20).published(BEFORE).universe(SESSION, 11, 20);
        passes(scene.check("vanished_names"));
    }

    @Test
    void what_was_never_published_is_not_compared_with() {
        scene.listings(300).universe(BEFORE, 1, 300).universe(SESSION, 200, 300);
        passes(scene.check("vanished_names"));
    }

    @Test
    void names_are_new_if_none_of_the_sessions_published_lately_had_them() {
        LocalDate earlier = Scene.CALENDAR.previous(BEFORE);
        scene.listings(300).universe(earlier, 1, 200).published(earlier);
        scene.universe(BEFORE, 1, 10).published(BEFORE).universe(SESSION, 1, 300);
        Check check = scene.check("new_names");
        assertThat(check.observed()).isEqualTo(100 / 300.0);
        assertThat(check.blocks()).isTrue();
        assertThat(scene.check("new_names_drift").observed()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "124, true", "126, false", "74, false", "10000, false"})
    void no_market_ever_moved_by_more_than_a_quarter(double close, boolean passed) {
        scene.listings(3).universe(SESSION, 1, 3).closes(close, close, 500);
        Check check = scene.check("median_return");
        assertThat(check.passed()).isEqualTo(passed);
        assertThat(check.observed()).isCloseTo(Math.abs(close / 100 - 1), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"103, true", "105.9, true", "106.1, false", "94.1, true", "93.9, false"})
    void a_return_is_usual_within_six_robust_deviations(double close, boolean passed) {
        double deviation = 0.01 / 1.4826;
        double[] earlier = new double[20];
        Arrays.setAll(earlier, i -> i % 2 == 0 ? deviation : -deviation);
        scene.listings(1).universe(SESSION, 1, 1).closes(close);
        scene.observed("median_return_drift", earlier);
        Check check = scene.check("median_return_drift");
        assertThat(check.passed()).as(check.toString()).isEqualTo(passed);
        assertThat(check.threshold()).isCloseTo(close > 100 ? 0.06 : -0.06, within(1e-9));
        assertThat(check.severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void one_wild_session_does_not_change_what_is_usual() {
        double[] earlier = new double[20];
        earlier[7] = 0.9;
        scene.listings(1).universe(SESSION, 1, 1).closes(102);
        scene.observed("median_return_drift", earlier);
        Check check = scene.check("median_return_drift");
        fails(check);
        assertThat(check.threshold()).isEqualTo(0.01);
        assertThat(check.message())
                .isEqualTo(
                        "median return 2.00 %; usual are -1.00 % to 1.00 %, by 20 sessions before"
                                + " with a median of 0.00 %");
    }

    @Test
    void with_few_published_sessions_it_says_so_and_passes() {
        scene.listings(1).universe(SESSION, 1, 1).closes(120);
        scene.observed("median_return_drift", new double[9]);
        Check check = scene.check("median_return_drift");
        passes(check);
        assertThat(check.observed()).isCloseTo(0.2, within(1e-12));
        assertThat(check.message()).contains("not compared", "10", "there are 9");
        scene.published(Scene.before(10).getFirst());
        passes(scene.check("median_return_drift"));
        scene.observed(Scene.before(10).getFirst(), "median_return_drift", 0);
        fails(scene.check("median_return_drift"));
    }

    @Test
    void more_names_than_usual_come_and_go() {
        scene.listings(300).universe(BEFORE, 1, 289).universe(SESSION, 12, 300);
        scene.observed("vanished_names_drift", new double[10]);
        for (LocalDate day : Scene.before(10)) {
            scene.observed(day, "new_names_drift", 2);
        }
        Check gone = scene.check("vanished_names_drift");
        fails(gone);
        assertThat(gone.message()).startsWith("vanished names: 11; usual are 0 to 10, by 10");
        passes(scene.check("new_names_drift"));
        passes(scene.check("vanished_names"));
    }

    @Test
    void ratings_that_are_spread_otherwise_are_told_and_quite_otherwise_refused() {
        double[] tenth = new double[10];
        Arrays.fill(tenth, 0.1);
        scene.observed("share_buy", tenth);
        for (LocalDate day : Scene.before(10)) {
            scene.observed(day, "share_hold", 0.9).observed(day, "share_sell", 0);
        }
        for (Rating rating : List.of(Rating.STRONG_BUY, Rating.STRONG_SELL, Rating.NO_OPINION)) {
            String id = "share_" + rating.name().toLowerCase(Locale.ROOT);
            Scene.before(10).forEach(day -> scene.observed(day, id, 0));
        }
        scene.ratings(Map.of(Rating.BUY, 13, Rating.HOLD, 87));
        fails(scene.check("share_buy"));
        fails(scene.check("share_hold"));
        passes(scene.check("share_sell"));
        assertThat(scene.check("rating_shift").observed()).isCloseTo(0.03, within(1e-12));
        passes(scene.check("rating_shift"));

        scene.stores().nights().forgetRecommendations(SESSION);
        scene.ratings(Map.of(Rating.BUY, 10, Rating.HOLD, 60, Rating.NO_OPINION, 30));
        Check shift = scene.check("rating_shift");
        assertThat(shift.observed()).isCloseTo(0.3, within(1e-12));
        assertThat(shift.blocks()).isTrue();
    }
}
