package dev.nightdesk.source.nasdaqtrader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.Rejections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The directories of 21 July 2025, and what was once found in their place.
class RealDirectoryTest {

    private static Found<ListedSecurity> nasdaq() {
        return (Found<ListedSecurity>)
                NasdaqTraderListingFeed.nasdaqListed()
                        .read(Recorded.reply("nasdaqtrader/nasdaqlisted-2025-07-21.txt"), "");
    }

    private static Found<ListedSecurity> other() {
        return (Found<ListedSecurity>)
                NasdaqTraderListingFeed.otherListed()
                        .read(Recorded.reply("nasdaqtrader/otherlisted-2025-07-21.txt"), "");
    }

    private static List<ListingKind> kinds() {
        return Stream.of(nasdaq(), other())
                .flatMap(found -> found.rows().stream())
                .map(security -> security.kind().orElseThrow())
                .toList();
    }

    @Test
    void every_line_is_read() {
        assertThat(nasdaq().rows()).hasSize(4973);
        assertThat(other().rows()).hasSize(6606);
        assertThat(nasdaq().rejections()).isEqualTo(Rejections.NONE);
        assertThat(other().rejections()).isEqualTo(Rejections.NONE);
    }

    @Test
    void half_of_all_lines_are_common_stock() {
        assertThat(kinds()).filteredOn(ListingKind.COMMON_STOCK::equals).hasSizeBetween(5650, 5700);
        assertThat(kinds()).filteredOn(ListingKind.BOND_FUND::equals).hasSizeBetween(190, 220);
        assertThat(kinds()).filteredOn(ListingKind.RIGHT::equals).hasSizeBetween(60, 70);
    }

    @Test
    void symbols_that_look_like_values_are_symbols() {
        assertThat(Stream.of(nasdaq(), other()).flatMap(found -> found.rows().stream()))
                .extracting(ListedSecurity::symbol)
                .contains("NA", "NAN", "TRUE", "BRK.B", "BACpB");
    }

    @Test
    void a_web_page_in_place_of_the_directory_is_not_readable() {
        String file = "nasdaqtrader/nasdaqlisted-HTML-instead-of-data-2025-10-04.txt";
        assertThat(NasdaqTraderListingFeed.nasdaqListed().read(Recorded.reply(file), ""))
                .isInstanceOfSatisfying(
                        Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(Absence.UNREADABLE));
    }
}
