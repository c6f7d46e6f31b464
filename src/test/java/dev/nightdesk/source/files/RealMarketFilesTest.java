package dev.nightdesk.source.files;

import static dev.nightdesk.source.files.MarketFolder.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The whole US market of 2015-03-20 to 2016-06-30 as it was delivered, faults included.
class RealMarketFilesTest {

    private static final Path DIRECTORY = Path.of("../shared/data/us-daily-2015-2016");

    private static final Set<Integer> HOLIDAYS =
            Stream.of(
                            "2015-04-03",
                            "2015-05-25",
                            "2015-07-03",
                            "2015-09-07",
                            "2015-11-26",
                            "2015-12-25",
                            "2016-01-01",
                            "2016-01-18",
                            "2016-02-15",
                            "2016-03-25",
                            "2016-05-30")
                    .map(MarketFolder::day)
                    .collect(Collectors.toUnmodifiableSet());

    private static FilesMarket market;

    @BeforeAll
    static void open() {
        assumeTrue(Files.isDirectory(DIRECTORY), "the real market is not at " + DIRECTORY);
        market =
                FilesMarket.open(
                        DIRECTORY,
                        day -> MarketFolder.isWeekday(day) && !HOLIDAYS.contains(day),
                        MarketFolder::nextWeekday);
    }

    @Test
    void has_all_its_files() {
        assertThat(market.missing()).containsExactly("news");
    }

    @Test
    void every_price_row_is_a_bar_or_counted() {
        try (Rows<QuotedBar> bars = market.bars(day -> true)) {
            assertThat(count(bars)).isEqualTo(1_966_986);
            assertThat(bars.position()).isEqualTo(1_967_116);
            Rejections rejections = bars.rejections();
            assertThat(rejections.rejected())
                    .containsOnlyKeys(RowFault.NOT_A_SESSION, RowFault.BAD_PRICE);
            assertThat(rejections.rejected(RowFault.NOT_A_SESSION)).isEqualTo(119);
            assertThat(rejections.rejected(RowFault.BAD_PRICE)).isEqualTo(11);
            assertThat(rejections.odd(Oddity.CLOSE_OUTSIDE_RANGE)).isEqualTo(1);
            assertThat(rejections.odd(Oddity.NO_VOLUME)).isEqualTo(52_299);
        }
    }

    @Test
    void rows_of_holidays_are_counted_by_who_asks_for_them() {
        try (Rows<QuotedBar> bars = market.bars(HOLIDAYS::contains)) {
            assertThat(count(bars)).isZero();
            assertThat(bars.rejections().rejected(RowFault.NOT_A_SESSION)).isEqualTo(119);
        }
    }

    @Test
    void repeated_actions_are_counted() {
        try (Rows<QuotedAction> actions = market.actions(day -> true)) {
            assertThat(count(actions)).isEqualTo(19_298);
            assertThat(actions.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(37);
        }
    }

    @Test
    void filings_become_facts() {
        try (Rows<QuotedFact> facts = market.facts(day -> true)) {
            assertThat(count(facts)).isEqualTo(270_075);
            assertThat(facts.rejections().rejected())
                    .containsOnlyKeys(RowFault.BAD_PERIOD, RowFault.DUPLICATE);
            assertThat(facts.rejections().rejected(RowFault.BAD_PERIOD)).isEqualTo(10);
            assertThat(facts.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(44);
        }
    }

    @Test
    void delivers_324_sessions() {
        Delivered delivered = market.delivered(day("2015-01-01"), day("2016-12-31"));

        assertThat(delivered.sessions()).hasSize(324).startsWith(day("2015-03-20"));
        assertThat(delivered.newestSession()).hasValue(day("2016-06-30"));
        assertThat(delivered.listings()).hasSize(6_695);
        assertThat(delivered.listings()).extracting(DeliveredListing::symbol).isSorted();
    }

    @Test
    void most_of_a_session_is_common_stock() {
        List<DeliveredListing> listings =
                market.delivered(day("2016-06-30"), day("2016-06-30")).listings();
        Map<ListingKind, Long> kinds =
                listings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        DeliveredListing::kind, Collectors.counting()));

        assertThat(listings).hasSize(6_027);
        assertThat(kinds.get(ListingKind.COMMON_STOCK)).isBetween(5_280L, 5_290L);
        assertThat(kinds.get(ListingKind.BOND_FUND)).isBetween(270L, 276L);
        assertThat(kinds.get(ListingKind.ETF)).isBetween(270L, 280L);
    }

    @Test
    void well_known_listings_are_what_they_are() {
        Map<String, ListingKind> kinds =
                market.delivered(day("2016-06-30"), day("2016-06-30")).listings().stream()
                        .collect(
                                Collectors.toMap(DeliveredListing::symbol, DeliveredListing::kind));

        assertThat(kinds)
                .extractingByKeys(
                        "A", "AAPL", "GOOGL", "ERIC", "TRUE", "O", "BABA", "UNT", "PFBC", "AEHR",
                        "BLK", "ARCC", "CMCSA", "WMC", "CACC")
                .containsOnly(ListingKind.COMMON_STOCK);
        assertThat(kinds)
                .extractingByKeys("QQQ", "TLT", "XIV", "FEX", "EVGBC")
                .containsOnly(ListingKind.ETF);
        assertThat(kinds)
                .extractingByKeys("ADX", "GAM", "GAB", "CET", "USA", "KYN", "HIE", "BIF")
                .containsOnly(ListingKind.COMMON_STOCK);
        assertThat(kinds)
                .extractingByKeys("NUV", "LEO", "MYD", "DUC", "DBL", "RNP", "NIE")
                .containsOnly(ListingKind.BOND_FUND);
        assertThat(kinds).extractingByKeys("ZIONW", "GALTW").containsOnly(ListingKind.WARRANT);
        assertThat(kinds).extractingByKeys("EAGLU", "PACEU").containsOnly(ListingKind.UNIT);
        assertThat(kinds).extractingByKeys("HBANP", "GOODM").containsOnly(ListingKind.PREFERRED);
        assertThat(kinds).extractingByKeys("EBAYL", "CTQ").containsOnly(ListingKind.NOTE);
    }

    private static long count(Rows<?> rows) {
        long count = 0;
        while (rows.next() != null) {
            count++;
        }
        return count;
    }
}
