package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.SearchStore.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Companies are found by what they are called and do.
class SearchStoreIT extends SearchContract {

    SearchStoreIT(Server server) {
        super(server);
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
    void a_class_of_shares_is_found_in_every_form() {
        stores.profiles()
                .describe(
                        List.of(
                                told("BRK-B", "Berry Kilns Inc.", "Industrials", "Burns.", 8),
                                told("B", "Barns Group", "Industrials", "Builds barns.", 8),
                                told("BRK", "Brook Corp.", "Industrials", "Flows.", 8)));
        for (String form : List.of("BRK-B", "BRK.B", "BRK/B", "BRK B", "brk b", "$brk.b")) {
            assertThat(symbols(form)).as(form).startsWith("BRK-B");
        }
    }
}
