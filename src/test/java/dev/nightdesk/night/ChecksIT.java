package dev.nightdesk.night;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.night.check.Checks;
import dev.nightdesk.night.check.QualityCheck;
import dev.nightdesk.rating.Analysed;
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
        scene.listings(1).closes(100).stores().bars().noteSession(SESSION);
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
