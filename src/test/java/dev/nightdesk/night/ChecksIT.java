package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.night.check.QualityCheck;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Rating;
import dev.nightdesk.store.CheckStore.Check;
import dev.nightdesk.store.CheckStore.Severity;
import dev.nightdesk.store.CompanyStore.Metric;
import dev.nightdesk.store.DirectoryStore.Entry;
import dev.nightdesk.store.FactStore;
import dev.nightdesk.store.NewsStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each check on rows that are just what it looks at.
final class ChecksIT {

    private static final LocalDate SESSION = Scene.SESSION;
    private static final LocalDate BEFORE = Scene.BEFORE;

    private final Scene scene;

    ChecksIT(@TempDir Path folder) {
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
    void every_check_has_an_id_of_its_own_and_only_contradictions_cannot_be_overridden() {
        assertThat(Checks.ALL)
                .extracting(QualityCheck::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z_]{1,32}"));
        assertThat(Checks.ALL.stream().filter(check -> !check.isOverridable()))
                .extracting(QualityCheck::id)
                .containsExactly("balance", "recommended");
        assertThat(Checks.ALL.stream().filter(check -> check.severity() == Severity.ERROR))
                .extracting(QualityCheck::id)
                .containsExactly(
                        "freshness",
                        "history",
                        "vanished_names",
                        "new_names",
                        "median_return",
                        "balance",
                        "coverage",
                        "recommended",
                        "rating_shift");
        assertThat(Checks.OF_LISTINGS).allMatch(id -> Checks.order(id) < Checks.ALL.size());
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

    @ParameterizedTest
    @CsvSource({"2024-05-31, 0, true", "2024-05-26, 4, true", "2024-05-23, 5, false"})
    void filings_come_nearly_every_session(LocalDate filed, int age, boolean passed) {
        assertThat(scene.check("fact_age").observed()).isNaN();
        scene.stores().facts().store(List.of(fact(filed), fact(SESSION.plusDays(1))));
        Check check = scene.check("fact_age");
        assertThat(check.observed()).isEqualTo(age);
        assertThat(check.passed()).isEqualTo(passed);
    }

    private static FactStore.Filed fact(LocalDate filed) {
        int end = (int) LocalDate.of(2024, 3, 31).toEpochDay();
        int day = (int) filed.toEpochDay();
        return new FactStore.Filed(
                1, new Fact(Concept.REVENUE, FiscalPeriod.Q1, 2024, end, day, false, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-01T03:59:00Z, 0, true",
        "2024-05-29T14:00:00Z, 2, true",
        "2024-05-28T14:00:00Z, 3, false"
    })
    void headlines_come_every_day(Instant published, int age, boolean passed) {
        assertThat(scene.check("news_age").observed()).isNaN();
        scene.stores().news().store(List.of(news(published), news(Scene.NOW)));
        Check check = scene.check("news_age");
        assertThat(check.observed()).isEqualTo(age);
        assertThat(check.passed()).isEqualTo(passed);
    }

    private static NewsStore.Filed news(Instant published) {
        return new NewsStore.Filed(
                new NewsItem(published.toString(), published, "Wire", "Well", "https://x.test"),
                Set.of(1));
    }

    @Test
    void another_directory_lists_most_of_the_common_stocks() {
        scene.listings(20).universe(SESSION, 1, 20);
        assertThat(scene.check("unlisted_by_massive").observed()).isNaN();
        listed("tickers", 18);
        listed("listing-status", 17);
        passes(scene.check("unlisted_by_massive"));
        assertThat(scene.check("unlisted_by_massive").observed()).isEqualTo(0.1);
        Check check = scene.check("unlisted_by_alphavantage");
        fails(check);
        assertThat(check.message())
                .isEqualTo(
                        "3 of 20 common stocks are not listed by alphavantage: N018, N019, N020");
    }

    /// The first of all, and one that is gone.
    private void listed(String feed, int count) {
        List<Entry> entries =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> entry(number, number <= count))
                        .toList();
        scene.stores().directory().store(feed, SESSION, entries);
    }

    private static Entry entry(int number, boolean listed) {
        return new Entry(
                "N%03d".formatted(number),
                "",
                Optional.of(ListingKind.COMMON_STOCK),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                listed ? OptionalInt.empty() : OptionalInt.of(19_800));
    }

    @Test
    void ratios_are_disputed_beyond_a_factor_of_two() {
        assertThat(scene.check("disputed_ratios").observed()).isNaN();
        int layout = scene.stores().analyses().layout(List.of("close", "earnings_yield"));
        double[] yields = {0.05, 0.05, 0.05, 0.05, -0.05, Double.NaN};
        double[] ratios = {20, 39, 41, 9, 20, 20};
        scene.stores()
                .analyses()
                .store(
                        SESSION,
                        layout,
                        IntStream.range(0, yields.length)
                                .mapToObj(i -> analysed(i + 1, yields[i]))
                                .toList(),
                        Scene.NOW);
        scene.stores()
                .companies()
                .storeMetrics(
                        IntStream.range(0, ratios.length)
                                .mapToObj(i -> new Metric(i + 1, "peTTM", ratios[i]))
                                .toList(),
                        SESSION.minusDays(7));
        Check check = scene.check("disputed_ratios");
        assertThat(check.observed()).isEqualTo(0.5);
        fails(check);
        assertThat(check.message()).startsWith("2 of 4 price/earnings ratios differ");
    }

    private static Analysed analysed(int id, double yield) {
        return new Analysed(id, 100, 300, 20, new double[] {100, yield});
    }

    @Test
    void without_bars_of_the_session_and_a_history_nothing_passes() {
        Check fresh = scene.check("freshness");
        assertThat(fresh.blocks()).isTrue();
        assertThat(fresh.message()).contains("nightdesk restart --last");
        assertThat(scene.check("history").blocks()).isTrue();
        scene.stores().bars().noteSession(SESSION);
        passes(scene.check("freshness"));
        Scene.before(19).forEach(scene.stores().bars()::noteSession);
        fails(scene.check("history"));
        Scene.before(20).forEach(scene.stores().bars()::noteSession);
        passes(scene.check("history"));
    }

    @Test
    void listings_without_account_or_recommendation_block() {
        scene.listings(2).universe(SESSION, 1, 2);
        assertThat(scene.check("balance").blocks()).isTrue();
        assertThat(scene.check("coverage").blocks()).isTrue();
        passes(scene.check("recommended"));
        int layout = scene.stores().analyses().layout(List.of("close"));
        scene.stores()
                .analyses()
                .store(SESSION, layout, List.of(analysed(1, 1), analysed(2, 1)), Scene.NOW);
        passes(scene.check("balance"));
        passes(scene.check("coverage"));
        assertThat(scene.check("recommended").blocks()).isTrue();
    }

    @Test
    void halved_prices_without_a_split_are_counted_by_name() {
        scene.listings(30).universe(SESSION, 1, 30);
        double[] closes = new double[30];
        Arrays.fill(closes, 100);
        Arrays.fill(closes, 0, 25, 40);
        scene.closes(closes);
        passes(scene.check("unexplained_jumps"));
        Arrays.fill(closes, 0, 26, 300);
        scene.closes(closes);
        Check check = scene.check("unexplained_jumps");
        fails(check);
        assertThat(check.message()).startsWith("26 prices").contains(": N001, N002,");
    }
}
