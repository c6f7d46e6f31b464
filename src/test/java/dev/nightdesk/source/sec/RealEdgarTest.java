package dev.nightdesk.source.sec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.Filer;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.Rejections;
import dev.nightdesk.source.nasdaqtrader.NasdaqTraderListingFeed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What EDGAR really answered.
class RealEdgarTest {

    private static <T> Found<T> read(Feed<T> feed, String subject, String file) {
        return (Found<T>) feed.read(Recorded.reply(file), subject);
    }

    private static Found<ListedSecurity> tickers() {
        return read(new SecTickerFeed(), "", "sec/company_tickers-2026-02-01.json");
    }

    @Test
    void every_ticker_is_read() {
        assertThat(tickers().rows()).hasSize(10_338);
        assertThat(tickers().rejections()).isEqualTo(Rejections.NONE);
        assertThat(tickers().rows().stream().map(ListedSecurity::cik).distinct()).hasSize(8_049);
    }

    private static Found<ListedSecurity> tickersOfExchanges() {
        return read(new SecTickerExchangeFeed(), "", "sec/company_tickers_exchange-2025-08.json");
    }

    @Test
    void tickers_with_exchanges_are_those_of_exchanges() {
        assertThat(tickersOfExchanges().rejections()).isEqualTo(Rejections.NONE);
        assertThat(tickersOfExchanges().rows()).hasSizeBetween(6_000, 8_000);
    }

    /// The lists are of half a year later and of the same summer.
    @Test
    void nearly_every_common_stock_of_a_directory_has_a_company() {
        List<String> listed = commonStocks();
        Set<String> known = symbols(tickers());
        assertThat(known(listed, known)).isBetween(0.95, 0.96);
        known.addAll(symbols(tickersOfExchanges()));
        assertThat(known(listed, known)).isBetween(0.98, 1.0);
    }

    private static double known(List<String> listed, Set<String> known) {
        return (double) listed.stream().filter(known::contains).count() / listed.size();
    }

    private static Set<String> symbols(Found<ListedSecurity> found) {
        return found.rows().stream()
                .map(ListedSecurity::symbol)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> commonStocks() {
        return Stream.of(
                        read(
                                NasdaqTraderListingFeed.nasdaqListed(),
                                "",
                                "nasdaqtrader/nasdaqlisted-2025-07-21.txt"),
                        read(
                                NasdaqTraderListingFeed.otherListed(),
                                "",
                                "nasdaqtrader/otherlisted-2025-07-21.txt"))
                .flatMap(found -> found.rows().stream())
                .filter(one -> one.kind().orElseThrow() == ListingKind.COMMON_STOCK)
                .map(ListedSecurity::symbol)
                .toList();
    }

    @Test
    void the_index_of_a_day_names_its_reports() {
        Found<Filer> found =
                read(new SecIndexFeed(), "2020-03-18", "sec/daily-index-form.20200318.txt");
        assertThat(found.rows()).hasSize(87);
        assertThat(found.rejections()).isEqualTo(Rejections.NONE);
    }

    @Test
    void a_frame_is_read() {
        Found<FramedFigure> found =
                read(
                        new SecFrameFeed(),
                        "us-gaap/AccountsPayableCurrent/USD/CY2019Q1I",
                        "sec/frames-us-gaap-AccountsPayableCurrent-USD-CY2019Q1I.json");
        assertThat(found.rows()).hasSize(3_390);
        assertThat(found.rejections()).isEqualTo(Rejections.NONE);
    }

    static Stream<Feed<?>> feeds() {
        return Stream.of(
                new SecTickerFeed(),
                new SecTickerExchangeFeed(),
                new SecIndexFeed(),
                new SecFactFeed(),
                new SecFrameFeed());
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void whom_the_sec_shuts_out_it_tells_so_with_403(Feed<?> feed) {
        Fetched<?> fetched =
                feed.read(Recorded.reply(403, "sec/error-403-request-rate-threshold.txt"), "");
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(Absence.SHUT_OUT));
    }
}
