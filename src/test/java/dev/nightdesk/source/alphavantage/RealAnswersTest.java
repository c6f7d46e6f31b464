package dev.nightdesk.source.alphavantage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.RowFault;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers as Alpha Vantage gave them.
final class RealAnswersTest {

    private static Found<ListedSecurity> listed() {
        return (Found<ListedSecurity>)
                new AlphaVantageListingFeed()
                        .read(
                                Recorded.reply("alphavantage/listing_status-active-2025-02.csv"),
                                "active");
    }

    @Test
    void the_whole_market_is_read_but_for_a_symbol_that_is_none() {
        assertThat(listed().rows()).hasSize(11_793);
        assertThat(listed().rejections().rejected(RowFault.MALFORMED)).isEqualTo(1);
        assertThat(listed().rejections().total()).isEqualTo(1);
        assertThat(listed().rows()).extracting(ListedSecurity::symbol).doesNotHaveDuplicates();
    }

    @Test
    void symbols_are_those_of_the_tape() {
        assertThat(listed().rows())
                .extracting(ListedSecurity::symbol)
                .contains("BRK.B", "ABRpD", "AACT.WS", "BCpA", "AVKr", "GEVw", "TRUE", "NA");
    }

    /// Half a year lies between the two lists.
    @Test
    void what_is_on_both_lists_is_written_alike() {
        Set<String> tape = suffixed(onTape());
        Set<String> listed = suffixed(listed().rows().stream().map(ListedSecurity::symbol));
        Set<String> letters =
                listed.stream().map(RealAnswersTest::letters).collect(Collectors.toSet());
        assertThat(tape).filteredOn(listed::contains).hasSizeBetween(440, 460);
        assertThat(tape)
                .filteredOn(symbol -> letters.contains(letters(symbol)))
                .allMatch(listed::contains);
    }

    private static Stream<String> onTape() {
        return Recorded.reply("nasdaqtrader/otherlisted-2025-07-21.txt")
                .text()
                .lines()
                .filter(line -> !line.startsWith("File"))
                .map(line -> line.split("\\|", -1)[3]);
    }

    private static Set<String> suffixed(Stream<String> symbols) {
        return symbols.filter(symbol -> !symbol.matches("[A-Z]+|CQS Symbol"))
                .collect(Collectors.toSet());
    }

    private static String letters(String symbol) {
        return symbol.replace(".", "").toUpperCase(Locale.ROOT);
    }

    @Test
    void a_third_is_exchange_traded_funds() {
        assertThat(listed().rows())
                .filteredOn(one -> one.kind().filter(ListingKind.ETF::equals).isPresent())
                .hasSize(2187 + 831);
    }

    @ParameterizedTest
    @CsvSource({
        "synthetic-found/rate_limit_information.json, OVER_DAY",
        "synthetic-found/rate_limit_note.json, OVER_DAY",
        "overview-IBM.json, UNREADABLE",
        "global-quote-MSFT-2018.json, UNREADABLE",
        "income-statement-IBM.json, UNREADABLE",
        "symbol-search-BA.json, UNREADABLE",
        "time-series-intraday-MSFT-2017.json, UNREADABLE"
    })
    void what_is_no_answer_of_a_feed_is_refused(String name, Absence reason) {
        assertThat(new AlphaVantageNewsFeed().read(Recorded.reply("alphavantage/" + name), "IBM"))
                .isInstanceOfSatisfying(
                        Missing.class,
                        missing -> {
                            assertThat(missing.reason()).isEqualTo(reason);
                            assertThat(missing.words()).doesNotContain("FAKEKEY");
                        });
    }
}
