package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.store.ProfileStore.Called;
import dev.nightdesk.store.ProfileStore.Told;
import dev.nightdesk.store.SearchStore.Found;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is known of companies: of two files, or a file and a listing, the younger counts.
class ProfileStoreIT extends SearchContract {

    ProfileStoreIT(Server server) {
        super(server);
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

    @Test
    void companies_are_called_as_files_say_in_whatever_form_their_symbols_are() {
        describeSome();
        stores.profiles().list(List.of(new Told("BRK-B", "Berry Kilns", "", "", "", "", 6, DAY)));
        LocalDate then = LocalDate.of(2015, 12, 31);
        assertThat(stores.profiles().names(List.of("ORCH", "BRK.B", "NONE")))
                .isEqualTo(
                        Map.of(
                                "ORCH", new Called("Orchard Inc.", then),
                                "BRK.B", new Called("Berry Kilns", SESSION)));
        assertThat(stores.profiles().names(List.of())).isEmpty();
    }

    @Test
    void a_listing_without_a_name_has_none_here_either() {
        register("AAA");
        stores.listings().register(List.of(delivered("BBB", "BBB", ListingKind.COMMON_STOCK)));
        assertThat(stores.profiles().names(List.of("AAA", "BBB"))).containsOnlyKeys("AAA");
    }
}
