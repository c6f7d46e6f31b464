package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The market that a newcomer sees.
class WholeSizeTest {

    private static final int SESSION = day("2026-11-20");
    private static final int MONTH_BEFORE = day("2026-10-01");

    private static final Map<ListingKind, Integer> KINDS = new EnumMap<>(ListingKind.class);
    private static final Set<String> STOCKS = new HashSet<>();

    private static int of(ListingKind kind) {
        return KINDS.getOrDefault(kind, 0);
    }

    private static SimulatedMarket market() {
        return Sample.open(1, 6400, 300);
    }

    @BeforeAll
    static void count() {
        for (DeliveredListing listing : market().delivered(0, SESSION).listings()) {
            if (listing.lastDay() == SESSION) {
                KINDS.merge(listing.kind(), 1, Integer::sum);
                if (listing.kind() == ListingKind.COMMON_STOCK) {
                    STOCKS.add(listing.symbol());
                }
            }
        }
    }

    @Test
    void more_than_6200_common_stocks_have_a_bar_and_6000_a_history() {
        assertThat(STOCKS).hasSizeGreaterThanOrEqualTo(6200);
        Delivered before = market().delivered(0, MONTH_BEFORE);
        Set<String> known = new HashSet<>(STOCKS);
        known.retainAll(
                new HashSet<>(before.listings().stream().map(DeliveredListing::symbol).toList()));
        assertThat(known).hasSizeBetween(6000, STOCKS.size() - 1);
    }

    @Test
    void other_kinds_are_there_in_proportion() {
        assertThat(of(ListingKind.ETF)).isBetween(230, 260);
        assertThat(of(ListingKind.PREFERRED)).isBetween(60, 130);
        assertThat(of(ListingKind.WARRANT)).isBetween(60, 130);
        assertThat(of(ListingKind.NOTE)).isBetween(40, 90);
        int unitsAndRights = of(ListingKind.UNIT) + of(ListingKind.RIGHT);
        assertThat(unitsAndRights).isBetween(20, 50);
        assertThat(of(ListingKind.BOND_FUND)).isBetween(10, 25);
        assertThat(of(ListingKind.TEST_ISSUE)).isBetween(5, 10);
    }
}
