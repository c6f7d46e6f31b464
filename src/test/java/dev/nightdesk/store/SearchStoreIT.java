package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.NewsItem;
import dev.nightdesk.store.NewsStore.Filed;
import dev.nightdesk.store.ProfileStore.Told;
import dev.nightdesk.store.SearchStore.Found;
import dev.nightdesk.store.SearchStore.Headline;
import dev.nightdesk.store.SearchStore.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchStoreIT extends StoreContract {

    private static final int DAY_OF_FILE = day(LocalDate.of(2015, 12, 31));

    SearchStoreIT(Server server) {
        super(server);
    }

    private static Told told(
            String symbol, String name, String sector, String description, int standing) {
        return new Told(symbol, name, "NYQ", sector, "", description, standing, DAY_OF_FILE);
    }

    private void describeSome() {
        stores.profiles()
                .describe(
                        List.of(
                                told("ORCH", "Orchard Inc.", "Technology", "Makes telephones.", 9),
                                told("ORC.F", "Orchard Inc.", "Technology", "Makes telephones.", 5),
                                told(
                                        "ORH",
                                        "Orchard Hospitality REIT, Inc.",
                                        "Real Estate",
                                        "Owns hotels, some near orchards.",
                                        6),
                                told(
                                        "ESTL",
                                        "The Estélle Company",
                                        "Consumer Defensive",
                                        "Sells crème brûlée in lunch boxes.",
                                        7),
                                told(
                                        "SO",
                                        "The Southwind Company",
                                        "Utilities",
                                        "Sells wind power; owns no hotels.",
                                        8),
                                told(
                                        "BOX",
                                        "Boxed Lunch Corp",
                                        "Consumer Defensive",
                                        "Packs boxes. Lunch is served to telephones.",
                                        4)));
    }

    private List<Found> find(String typed) {
        return find(typed, "", Optional.empty());
    }

    private List<Found> find(String typed, String sector, Optional<Set<String>> only) {
        return stores.search().companies(new Wanted(Asked.parse(typed), sector, only, 10));
    }

    private List<String> symbols(String typed) {
        return find(typed).stream().map(Found::symbol).toList();
    }

    @Test
    void a_company_is_found_by_its_name_and_stands_before_others_called_nearly_so() {
        describeSome();
        assertThat(symbols("orchard")).startsWith("ORCH").contains("ORH");
    }

    @Test
    void of_the_listings_of_one_company_only_the_best_known_is_told() {
        describeSome();
        assertThat(symbols("orchard")).doesNotContain("ORC.F");
    }

    @Test
    void a_listing_whose_very_symbol_is_asked_stands_for_its_company() {
        describeSome();
        assertThat(symbols("orc.f")).startsWith("ORC.F").doesNotContain("ORCH");
    }

    @Test
    void a_ticker_that_is_also_a_word_without_weight_is_found_first() {
        describeSome();
        assertThat(symbols("so")).startsWith("SO");
        assertThat(symbols("$so")).startsWith("SO");
    }

    @Test
    void spelling_need_not_be_right() {
        describeSome();
        assertThat(symbols("orchrad")).startsWith("ORCH");
        assertThat(symbols("souhtwind")).startsWith("SO");
    }

    @Test
    void accents_need_not_be_right() {
        describeSome();
        assertThat(symbols("estelle")).startsWith("ESTL");
        assertThat(symbols("creme brulee")).containsExactly("ESTL");
        assertThat(symbols("crème brûlée")).containsExactly("ESTL");
    }

    @Test
    void words_are_found_in_any_inflection() {
        describeSome();
        assertThat(symbols("telephone making")).containsExactly("ORCH");
    }

    @Test
    void a_phrase_is_found_where_its_words_are_neighbours() {
        describeSome();
        assertThat(symbols("\"lunch box\"")).containsExactly("ESTL");
    }

    @Test
    void what_is_excluded_is_not_found() {
        describeSome();
        assertThat(symbols("hotels")).containsExactlyInAnyOrder("ORH", "SO");
        assertThat(symbols("hotels -wind")).containsExactly("ORH");
    }

    @Test
    void alternatives_are_found() {
        describeSome();
        assertThat(symbols("brulee or wind")).containsExactlyInAnyOrder("ESTL", "SO");
    }

    @Test
    void some_of_the_words_do_where_no_company_has_all() {
        describeSome();
        assertThat(symbols("orchard utilities")).contains("ORCH", "SO");
    }

    @Test
    void a_sector_is_meant_by_part_of_its_name_in_any_case() {
        describeSome();
        assertThat(find("orchard", "real", Optional.empty()))
                .extracting(Found::symbol)
                .containsExactly("ORH");
        assertThat(find("orchard", "*", Optional.empty())).isEmpty();
    }

    @Test
    void only_symbols_that_are_permitted_are_found() {
        describeSome();
        assertThat(find("orchard", "", Optional.of(Set.of("ORH"))))
                .extracting(Found::symbol)
                .containsExactly("ORH");
        assertThat(find("so", "", Optional.of(Set.of()))).isEmpty();
    }

    @Test
    void a_snippet_shows_what_was_asked() {
        describeSome();
        assertThat(find("telephones").getFirst().snippet()).contains("«telephones»");
    }

    @Test
    void a_company_says_when_what_it_says_was_so() {
        describeSome();
        Found found = find("orchard").getFirst();
        assertThat(found.named()).isEqualTo("2015-12-31");
        assertThat(found.described()).contains(LocalDate.of(2015, 12, 31));
    }

    @Test
    void listings_are_found_and_give_the_younger_name() {
        describeSome();
        stores.listings()
                .register(
                        List.of(
                                delivered("ORCH", "Pear Inc.", ListingKind.COMMON_STOCK),
                                delivered("NEW", "Newcomer Corp.", ListingKind.COMMON_STOCK)));
        assertThat(symbols("pear")).containsExactly("ORCH");
        assertThat(symbols("newcomer")).containsExactly("NEW");
        assertThat(find("pear").getFirst().named()).isEqualTo(SESSION);
        assertThat(find("pear").getFirst().sector()).isEqualTo("Technology");
    }

    @Test
    void companies_of_a_file_become_no_listings() {
        describeSome();
        assertThat(stores.listings().current()).isEmpty();
    }

    @Test
    void a_file_without_descriptions_leaves_those_that_are_there() {
        describeSome();
        stores.profiles()
                .list(List.of(new Told("ORCH", "Pear Inc.", "nyse", "Misc", "", "", 6, DAY)));
        Found found = find("pear").getFirst();
        assertThat(found.sector()).isEqualTo("Technology");
        assertThat(found.described()).contains(LocalDate.of(2015, 12, 31));
    }

    @Test
    void an_older_file_changes_nothing() {
        describeSome();
        stores.profiles()
                .describe(
                        List.of(
                                new Told(
                                        "ORCH", "Apple", "", "", "", "fruit", 9, DAY_OF_FILE - 1)));
        assertThat(symbols("orchard")).startsWith("ORCH");
        assertThat(symbols("fruit")).isEmpty();
    }

    private void file(String id, String headline, long daysAgo, Set<Integer> about) {
        Instant at = NOW.minus(daysAgo, ChronoUnit.DAYS);
        stores.news().store(List.of(new Filed(new NewsItem(id, at, "Wire", headline, ""), about)));
    }

    private List<String> headlines(String typed, int days) {
        return stores
                .search()
                .news(Asked.parse(typed), NOW.minus(days, ChronoUnit.DAYS), 10)
                .stream()
                .map(Headline::snippet)
                .toList();
    }

    @Test
    void headlines_are_found_newest_first_since_a_time() {
        register("AAA");
        file("1", "Orchard cuts its guidance", 40, Set.of(1));
        file("2", "Guidance cut at Southwind", 20, Set.of(1));
        file("3", "Guidance raised at Boxed Lunch", 10, Set.of());
        file("4", "Another cut to guidance", 5, Set.of());
        assertThat(headlines("guidance cut", 30))
                .containsExactly("Another «cut» to «guidance»", "«Guidance» «cut» at Southwind");
        assertThat(headlines("\"guidance cut\"", 99))
                .singleElement()
                .asString()
                .matches("«Guidance(» «| )cut» at Southwind");
        assertThat(stores.search().news(Asked.parse("southwind"), Instant.EPOCH, 1))
                .extracting(Headline::symbols)
                .containsExactly(Set.of("AAA"));
    }

    @Test
    void a_headline_that_came_after_a_search_is_found_by_the_next() {
        file("1", "Orchard cuts its guidance", 3, Set.of());
        assertThat(headlines("guidance", 30)).hasSize(1);
        file("1", "Orchard keeps its promise", 3, Set.of());
        assertThat(headlines("guidance", 30)).isEmpty();
        assertThat(headlines("promises", 30)).hasSize(1);
    }

    static List<String> anything() {
        return List.of(
                "",
                " ",
                "-",
                "--",
                "-hotels",
                "-a -b",
                "\"",
                "\"\"",
                "\"unclosed phrase",
                "or",
                "or or or",
                "or hotels",
                "hotels or",
                "and & | ! <-> :* ( ) ((hotels",
                "hotels:*",
                "!hotels & (box | <-> lunch)",
                "name:hotels AND [a TO z] /.*/ ~2^3 *?\\",
                "'; drop table profile; --",
                "%_\\",
                "🚀 💥 hotels",
                "\ud83d hotels \ude80",
                "\0 hotels \u001b[31m \u0007",
                "\u202ehotels",
                "日本 株式",
                "x".repeat(10_000),
                "hotels ".repeat(1_500),
                "\"a ".repeat(3_000),
                "-hotels ".repeat(1_300),
                "(".repeat(10_000),
                "a-b-c-d-e-f-g-h-".repeat(600),
                "http://user@example.com/a?b=c&d=e#f hotels@example.com 1.5e308 -1e-9");
    }

    @ParameterizedTest
    @MethodSource
    void anything(String typed) {
        describeSome();
        file("1", "Hotels", 3, Set.of());
        assertThatCode(() -> find(typed)).doesNotThrowAnyException();
        assertThatCode(() -> find(typed, typed, Optional.of(Set.of("SO", "ORH"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> headlines(typed, 30)).doesNotThrowAnyException();
        assertThat(Tables.rows(database, "profile")).isEqualTo(6);
    }
}
