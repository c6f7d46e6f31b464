package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.Tickers;
import dev.nightdesk.store.ListingStore.Delivered;
import dev.nightdesk.store.ListingStore.Former;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingStoreIT extends StoreContract {

    ListingStoreIT(Server server) {
        super(server);
    }

    private static Delivered common(String ticker, String name) {
        return delivered(ticker, name, ListingKind.COMMON_STOCK);
    }

    private Map<Ticker, Listing> deliver(Delivered... delivered) {
        return stores.listings().register(List.of(delivered));
    }

    private List<String> tickers() {
        return stores.listings().current().stream()
                .map(listing -> listing.ticker().symbol())
                .toList();
    }

    private List<String> names() {
        return stores.listings().current().stream().map(Listing::name).toList();
    }

    @Test
    void new_tickers_get_the_next_ids_in_the_order_delivered() {
        deliver(common("ZZ", "Zed"), common("AA", "Alcoa"));
        deliver(common("MM", "Em"));
        assertThat(stores.listings().current())
                .containsExactly(
                        listing(1, "ZZ", "Zed", ListingKind.COMMON_STOCK),
                        listing(2, "AA", "Alcoa", ListingKind.COMMON_STOCK),
                        listing(3, "MM", "Em", ListingKind.COMMON_STOCK));
    }

    @Test
    void a_known_ticker_keeps_its_id_and_takes_the_new_name_and_kind() {
        deliver(common("AA", "Alcoa"), common("BB", "Bee"));
        Map<Ticker, Listing> known =
                deliver(delivered("BB", "Bee Warrants", ListingKind.WARRANT), common("CC", "Cee"));
        Listing renamed = listing(2, "BB", "Bee Warrants", ListingKind.WARRANT);
        assertThat(known)
                .hasSize(3)
                .containsEntry(new Ticker("BB"), renamed)
                .containsEntry(
                        new Ticker("AA"), listing(1, "AA", "Alcoa", ListingKind.COMMON_STOCK));
        assertThat(stores.listings().current()).contains(renamed).hasSize(3);
    }

    @Test
    void registering_the_same_again_changes_nothing() {
        Map<Ticker, Listing> once = deliver(common("AA", "Alcoa"), common("BB", ""));
        assertThat(deliver(common("BB", ""), common("AA", "Alcoa"))).isEqualTo(once);
        assertThat(Tables.rows(database, "listing_ticker")).isEqualTo(2);
    }

    @Test
    void of_two_deliveries_of_one_ticker_in_one_call_the_later_wins() {
        deliver(common("AA", "Alcoa"));
        deliver(
                common("BB", "Bee"),
                common("AA", "Alcoa Corp"),
                common("BB", "Bee Inc"),
                common("AA", "Alcoa Corporation"));
        assertThat(stores.listings().current())
                .containsExactly(
                        listing(1, "AA", "Alcoa Corporation", ListingKind.COMMON_STOCK),
                        listing(2, "BB", "Bee Inc", ListingKind.COMMON_STOCK));
    }

    @Test
    void the_id_of_a_listing_that_has_gone_is_never_given_again() {
        deliver(common("AA", "Alcoa"), common("BB", "Bee"));
        Tables.execute(
                database,
                "update listing_ticker set valid_to = date '2016-07-01' where ticker = 'BB'");
        deliver(common("CC", "Cee"));
        assertThat(stores.listings().current())
                .containsExactly(
                        listing(1, "AA", "Alcoa", ListingKind.COMMON_STOCK),
                        listing(3, "CC", "Cee", ListingKind.COMMON_STOCK));
        assertThat(Tables.rows(database, "listing")).isEqualTo(3);
    }

    @Test
    void nothing_delivered_is_nothing_registered() {
        assertThat(deliver()).isEmpty();
        assertThat(stores.listings().current()).isEmpty();
    }

    @Test
    void symbols_that_look_like_values_are_tickers_like_any_other() {
        String[] symbols = {
            "NA", "NAN", "TRUE", "NULL", "\\N", "1E5", "BRK.B", "brk.b", "A'B", "A\"B"
        };
        register(symbols);
        assertThat(tickers()).containsExactly(symbols);
        register(symbols);
        assertThat(stores.listings().current()).hasSize(symbols.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " padded ",
                "Société Générale",
                "三菱UFJ",
                "emoji 📈 and tab\tand quote '\" and \\ and %",
                "line\nbreak"
            })
    void names_come_back_letter_for_letter(String name) {
        deliver(common("AA", name));
        assertThat(names()).containsExactly(name);
    }

    @Test
    void a_long_name_is_cut_and_stays_cut() {
        String name = "n".repeat(301);
        deliver(common("AA", name));
        assertThat(names()).containsExactly("n".repeat(300));
        assertThat(deliver(common("AA", name)))
                .containsValue(listing(1, "AA", "n".repeat(300), ListingKind.COMMON_STOCK));
    }

    @Test
    void a_damaged_name_is_registered() {
        deliver(common("AA", "Al\0coa"));
        assertThat(names()).containsExactly("Al\uFFFDcoa");
    }

    @Test
    void a_cut_never_splits_a_character() {
        String name = "n".repeat(299) + "📈📈";
        Map<Ticker, Listing> registered = deliver(common("AA", name));
        assertThat(names()).containsExactly("n".repeat(299));
        assertThat(registered.values()).containsExactlyElementsOf(stores.listings().current());
    }

    @Test
    void a_whole_market_is_registered_at_once() {
        List<Delivered> market = new ArrayList<>();
        ids(1, 2_500).forEach(id -> market.add(common("T" + id, "Name " + id)));
        stores.listings().register(market);
        assertThat(stores.listings().current())
                .extracting(Listing::instrumentId)
                .containsExactlyElementsOf(ids(1, 2_500));
        assertThat(tickers()).startsWith("T1", "T2").endsWith("T2500");
    }

    private static Delivered renamed(String ticker, String former, int lastDay, int until) {
        return new Delivered(
                new Ticker(ticker),
                "Acme",
                ListingKind.COMMON_STOCK,
                DAY,
                until,
                List.of(new Former(new Ticker(former), lastDay)));
    }

    @Test
    void a_listing_keeps_its_id_when_its_ticker_changes() {
        deliver(common("OLD", "Acme"));
        Map<Ticker, Listing> known = deliver(renamed("NEW", "OLD", DAY + 4, DAY + 9));
        assertThat(known)
                .containsEntry(
                        new Ticker("NEW"), listing(1, "NEW", "Acme", ListingKind.COMMON_STOCK));
        assertThat(tickers()).containsExactly("NEW");
        Tickers dated = stores.listings().tickers();
        assertThat(dated.of("OLD", DAY + 4)).isEqualTo(1);
        assertThat(dated.has("OLD", DAY + 5)).isFalse();
        assertThat(dated.of("NEW", DAY + 5)).isEqualTo(1);
    }

    @Test
    void a_listing_that_comes_with_its_former_ticker_is_one() {
        deliver(renamed("NEW", "OLD", DAY + 4, DAY + 9));
        Tickers dated = stores.listings().tickers();
        assertThat(dated.of("OLD", DAY)).isEqualTo(1);
        assertThat(dated.of("NEW", DAY + 9)).isEqualTo(1);
        deliver(renamed("NEW", "OLD", DAY + 4, DAY + 9));
        assertThat(Tables.rows(database, "listing_ticker")).isEqualTo(2);
    }

    @Test
    void a_ticker_that_was_given_up_is_another_listing_s_from_then_on() {
        deliver(common("OLD", "Acme"));
        deliver(
                new Delivered(
                        new Ticker("OLD"),
                        "Other",
                        ListingKind.COMMON_STOCK,
                        DAY + 6,
                        DAY + 9,
                        List.of()),
                renamed("NEW", "OLD", DAY + 4, DAY + 9));
        Tickers dated = stores.listings().tickers();
        assertThat(dated.of("OLD", DAY + 4)).isEqualTo(1);
        assertThat(dated.of("NEW", DAY + 9)).isEqualTo(1);
        assertThat(dated.of("OLD", DAY + 9)).isEqualTo(2);
    }

    @Test
    void an_earlier_session_knows_a_listing_under_its_former_ticker() {
        deliver(common("OLD", "Acme"));
        deliver(renamed("NEW", "OLD", DAY + 4, DAY + 9));
        assertThat(deliver(common("OLD", "Acme")))
                .containsEntry(
                        new Ticker("OLD"), listing(1, "OLD", "Acme", ListingKind.COMMON_STOCK));
        assertThat(tickers()).containsExactly("NEW");
    }

    @Test
    void an_earlier_session_does_not_give_a_listing_its_old_name_back() {
        deliver(renamed("NEW", "OLD", DAY + 4, DAY + 9));
        deliver(common("OLD", "Acme of Old"));
        assertThat(names()).containsExactly("Acme");
    }

    @Test
    void a_ticker_given_up_before_the_days_delivered_is_known_too() {
        deliver(renamed("NEW", "OLD", DAY - 400, DAY + 9));
        Map<Ticker, Listing> earlier =
                deliver(
                        new Delivered(
                                new Ticker("OLD"),
                                "Acme",
                                ListingKind.COMMON_STOCK,
                                DAY - 500,
                                DAY - 450,
                                List.of()));
        assertThat(earlier.get(new Ticker("OLD")))
                .isEqualTo(listing(1, "OLD", "Acme", ListingKind.COMMON_STOCK));
        assertThat(Tables.rows(database, "listing")).isEqualTo(1);
    }
}
