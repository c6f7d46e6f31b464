package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.MARKET;
import static dev.nightdesk.source.simulated.Sample.all;
import static dev.nightdesk.source.simulated.Sample.bySymbol;
import static dev.nightdesk.source.simulated.Sample.day;
import static dev.nightdesk.source.simulated.Sample.range;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.FormerSymbol;
import dev.nightdesk.source.QuotedBar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListingsTest {

    private static final int LAST = day("2026-11-20");

    /// All that was ever delivered up to a day in 2026.
    private static final SimulatedMarket LONG = Sample.open(7, Sample.STOCKS, 5000);

    private static final Delivered EVER = LONG.delivered(0, LAST);

    @Test
    void the_range_is_cut_to_the_last_sessions_of_history() {
        Delivered delivered = MARKET.delivered(day("2000-01-01"), LAST);
        assertThat(delivered.sessions()).hasSize(300).isSorted().endsWith(LAST);
        assertThat(MARKET.delivered(LAST - 6, LAST).sessions()).hasSize(5);
        assertThat(MARKET.delivered(LAST + 1, LAST + 2).sessions()).isEmpty();
        assertThat(MARKET.delivered(LAST + 1, LAST).listings()).isEmpty();
    }

    @Test
    void the_listings_delivered_are_those_with_bars() {
        Delivered delivered = MARKET.delivered(0, LAST);
        int first = delivered.sessions()[0];
        Map<String, List<QuotedBar>> bars =
                bySymbol(all(MARKET.bars(day -> day >= first && day <= LAST)));
        Set<String> symbols = new HashSet<>();
        for (DeliveredListing listing : delivered.listings()) {
            List<QuotedBar> its = new ArrayList<>();
            listing.formerly().forEach(former -> its.addAll(taken(bars, former.symbol(), symbols)));
            its.addAll(taken(bars, listing.symbol(), symbols));
            assertThat(listing.firstDay()).isEqualTo(its.getFirst().day());
            assertThat(listing.lastDay()).isEqualTo(its.getLast().day());
        }
        assertThat(symbols).containsAll(bars.keySet());
    }

    private static List<QuotedBar> taken(
            Map<String, List<QuotedBar>> bars, String symbol, Set<String> symbols) {
        symbols.add(symbol);
        return bars.getOrDefault(symbol, List.of());
    }

    @Test
    void symbols_are_valid_and_ascend_and_names_say_that_they_are_made_up() {
        List<DeliveredListing> listings = EVER.listings();
        assertThat(listings).isSortedAccordingTo((a, b) -> a.symbol().compareTo(b.symbol()));
        for (DeliveredListing listing : listings) {
            assertThat(new Ticker(listing.symbol()).symbol()).matches("[A-Z]{2,5}");
            assertThat(listing.name()).endsWith(" (SIMULATED)");
        }
        assertThat(listings.stream().map(DeliveredListing::name)).doesNotHaveDuplicates();
    }

    @Test
    void no_symbol_is_given_twice() {
        List<String> symbols = new ArrayList<>();
        for (DeliveredListing listing : EVER.listings()) {
            symbols.add(listing.symbol());
            listing.formerly().forEach(former -> symbols.add(former.symbol()));
        }
        assertThat(symbols).doesNotHaveDuplicates().hasSizeGreaterThan(EVER.listings().size());
    }

    @Test
    void a_renamed_company_trades_under_the_new_symbol_from_the_day_of_the_change() {
        DeliveredListing renamed =
                EVER.listings().stream()
                        .filter(listing -> listing.kind() == ListingKind.COMMON_STOCK)
                        .filter(listing -> !listing.formerly().isEmpty())
                        .findFirst()
                        .orElseThrow();
        FormerSymbol former = renamed.formerly().getLast();
        Map<String, List<QuotedBar>> bars = bySymbol(all(LONG.bars(day -> day <= LAST)));
        List<QuotedBar> before = bars.getOrDefault(former.symbol(), List.of());
        List<QuotedBar> after = bars.getOrDefault(renamed.symbol(), List.of());
        assertThat(before).allMatch(bar -> bar.day() <= former.lastDay());
        assertThat(after).allMatch(bar -> bar.day() > former.lastDay());
        double step = after.getFirst().close() / before.getLast().close();
        assertThat(step).isBetween(0.6, 1.6);
        assertThat(LONG.delivered(0, former.lastDay()).listings())
                .anyMatch(listing -> listing.symbol().equals(former.symbol()))
                .noneMatch(listing -> listing.symbol().equals(renamed.symbol()));
    }

    @Test
    void about_one_company_of_a_hundred_is_renamed_and_four_are_delisted_in_a_year() {
        Delivered large = Sample.open(1, 3000, 5000).delivered(0, LAST);
        double companyYears = 3000 * 4.88;
        List<DeliveredListing> stocks =
                large.listings().stream()
                        .filter(listing -> listing.kind() == ListingKind.COMMON_STOCK)
                        .toList();
        long renamings = stocks.stream().mapToLong(listing -> listing.formerly().size()).sum();
        long gone = stocks.stream().filter(listing -> listing.lastDay() < LAST - 60).count();
        long come = stocks.stream().filter(l -> l.firstDay() > day("2022-03-01")).count();
        assertThat(renamings / companyYears).isBetween(0.007, 0.013);
        assertThat(gone / companyYears).isBetween(0.03, 0.045);
        assertThat(come / companyYears).isBetween(0.03, 0.045);
    }

    @Test
    void every_kind_is_there_and_companions_carry_their_company_in_the_symbol() {
        Delivered delivered = Sample.open(1, 2000, 300).delivered(0, LAST);
        Map<ListingKind, List<DeliveredListing>> kinds =
                delivered.listings().stream()
                        .collect(Collectors.groupingBy(DeliveredListing::kind));
        assertThat(kinds.keySet()).containsExactlyInAnyOrder(ListingKind.values());
        assertThat(kinds.get(ListingKind.TEST_ISSUE)).hasSizeGreaterThanOrEqualTo(5);
        Set<String> stocks =
                kinds.getOrDefault(ListingKind.COMMON_STOCK, List.of()).stream()
                        .map(DeliveredListing::symbol)
                        .collect(Collectors.toSet());
        assertThat(kinds.get(ListingKind.WARRANT))
                .allMatch(w -> stocks.contains(w.symbol().substring(0, w.symbol().length() - 1)));
    }

    @Test
    void there_are_no_bars_on_closed_days() {
        List<QuotedBar> bars = all(MARKET.bars(range("2025-12-20", "2026-01-05")));
        assertThat(bars).isNotEmpty().allMatch(bar -> Sample.CALENDAR.isSession(bar.day()));
        assertThat(all(MARKET.bars(range("2026-07-03", "2026-07-05")))).isEmpty();
    }
}
