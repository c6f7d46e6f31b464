package dev.nightdesk.source.files;

import static dev.nightdesk.source.files.MarketFolder.PRICES;
import static dev.nightdesk.source.files.MarketFolder.all;
import static dev.nightdesk.source.files.MarketFolder.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Delivered;
import dev.nightdesk.source.DeliveredListing;
import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesMarketTest {

    private static final String BAR = "AAA,2016-06-29,10,11,9.5,10.25,1200\n";
    private static final QuotedBar AAA =
            new QuotedBar("AAA", day("2016-06-29"), 10, 11, 9.5, 10.25, 1200);

    private @TempDir Path directory;
    private MarketFolder folder;

    @BeforeEach
    void anEmptyFolder() {
        folder = new MarketFolder(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prices.csv", "prices.csv.gz", "prices.tsv", "prices.tsv.gz"})
    void reads_plain_and_packed_commas_and_tabs(String file) {
        String text = PRICES + BAR;
        folder.with(file, file.contains("tsv") ? text.replace(',', '\t') : text);

        assertThat(all(bars())).containsExactly(AAA);
    }

    @Test
    void finds_columns_by_name_whatever_their_order_and_ignores_others() {
        folder.with(
                "prices.csv",
                """
                Volume,close,adj_close,LOW,high,open,date,symbol
                1200,10.25,x,9.5,11,10,2016-06-29,AAA
                """);

        assertThat(all(bars())).containsExactly(AAA);
    }

    @Test
    void tolerates_windows_line_ends_a_byte_order_mark_quotes_and_blank_lines() {
        String text =
                """
                \uFEFF"symbol",date,open,high,low,close,volume


                "AAA",2016-06-29,"10",11,9.5,10.25,1200

                """;
        folder.with("prices.csv", text.replace("\n", "\r\n"));

        try (Rows<QuotedBar> bars = bars()) {
            assertThat(all(bars)).containsExactly(AAA);
            assertThat(bars.rejections().total()).isZero();
        }
    }

    @Test
    void takes_rows_apart_that_are_longer_than_any_buffer_and_cross_its_borders() {
        String note = "x,\"\"\n".repeat(30_000);
        StringBuilder text = new StringBuilder("note,date,symbol,open,high,low,close,volume\n");
        for (int i = 0; i < 3; i++) {
            text.append('"').append(note).append("\",2016-06-29,A").append(i);
            text.append(",10,\"11\",9.5,10.25,1200\n");
        }
        folder.with("prices.csv.gz", text + "\n\n,2016-06-29,A3,abc,11,9.5,10.25,1200");

        try (Rows<QuotedBar> bars = bars()) {
            assertThat(all(bars))
                    .extracting(QuotedBar::symbol, QuotedBar::open, QuotedBar::volume)
                    .containsExactly(
                            tuple("A0", 10.0, 1200.0),
                            tuple("A1", 10.0, 1200.0),
                            tuple("A2", 10.0, 1200.0));
            assertThat(bars.rejections().sample(RowFault.MALFORMED))
                    .hasValue("prices.csv.gz line 90007: 'abc' is not a number");
        }
    }

    @Test
    void decides_by_a_date_behind_the_numbers_too() {
        folder.with(
                "prices.csv",
                """
                symbol,open,high,low,close,volume,date
                AAA,abc,11,9.5,10.25,1200,2016-06-28
                AAA,10,11,9.5,10.25,1200,2016-06-29
                """);

        try (Rows<QuotedBar> bars = folder.open().bars(day -> day == AAA.day())) {
            assertThat(all(bars)).containsExactly(AAA);
            assertThat(bars.rejections().total()).isZero();
            assertThat(bars.position()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.370001", "0.1234567890123456", "9007199254740993", "1e5", ".5"})
    void reads_numbers_to_the_last_bit(String number) {
        folder.with("prices.csv", PRICES + "A,2016-06-29,1,2,1,1," + number + "\n");

        assertThat(all(bars()))
                .extracting(QuotedBar::volume)
                .containsExactly(Double.valueOf(number));
    }

    @Test
    void keeps_symbols_that_look_like_values() {
        folder.with(
                        "prices.csv",
                        PRICES
                                + BAR
                                + BAR.replace("AAA", "NAN")
                                + BAR.replace("AAA", "NA")
                                + BAR.replace("AAA", "TRUE"))
                .with("symbols.tsv", "NA\tNano Labs\nTRUE\tTrueCar\n");

        assertThat(all(bars()))
                .extracting(QuotedBar::symbol)
                .containsExactly("AAA", "NAN", "NA", "TRUE");
        assertThat(everything().listings())
                .extracting(DeliveredListing::symbol, DeliveredListing::name)
                .containsExactly(
                        tuple("AAA", ""),
                        tuple("NA", "Nano Labs"),
                        tuple("NAN", ""),
                        tuple("TRUE", "TrueCar"));
    }

    @Test
    void has_no_rows_in_a_file_of_a_header_only() {
        folder.with("prices.csv.gz", PRICES);

        assertThat(all(bars())).isEmpty();
        assertThat(everything().newestSession()).isEmpty();
    }

    @Test
    void passes_over_days_that_are_not_wanted_without_judging_them() {
        folder.with("prices.csv", PRICES + "AAA,2016-06-28,abc,0,0,0,0\n" + BAR);

        try (Rows<QuotedBar> bars = folder.open().bars(day -> day == AAA.day())) {
            assertThat(all(bars)).containsExactly(AAA);
            assertThat(bars.rejections().total()).isZero();
        }
    }

    @Test
    void counts_stray_rows_of_a_day_without_a_session_if_that_day_is_wanted() {
        folder.with("prices.csv", PRICES + BAR + BAR.replace("06-29", "07-02"));
        int saturday = day("2016-07-02");

        try (Rows<QuotedBar> bars =
                folder.open().bars(day -> day == AAA.day() || day == saturday)) {
            assertThat(all(bars)).containsExactly(AAA);
            assertThat(bars.rejections().rejected(RowFault.NOT_A_SESSION)).isEqualTo(1);
        }
    }

    @Test
    void passes_over_actions_of_other_days_without_judging_them() {
        folder.with("prices.csv", PRICES)
                .with(
                        "actions.csv",
                        """
                        symbol,prev_date,ratio
                        A,2015-07-16,0.5
                        A,2015-07-16,0.5
                        A,2015-07-17,0.5
                        A,2015-07-20,abc
                        """);

        try (Rows<QuotedAction> actions = folder.open().actions(day -> day == day("2015-07-20"))) {
            assertThat(all(actions)).containsExactly(new QuotedAction("A", day("2015-07-20"), 0.5));
            assertThat(actions.rejections().total()).isZero();
        }
    }

    @Test
    void tells_what_was_delivered_in_a_range_of_days() {
        folder.with(
                        "prices.csv",
                        PRICES
                                + "BBB,2016-06-27,1,1,1,1,1\nBBB,2016-06-28,0,0,0,0,0\n"
                                + "BBB,2016-06-30,1,1,1,1,1\nAAA,2016-06-29,1,1,1,1,1\n"
                                + "SAT,2016-06-25,1,1,1,1,1\nOLD,2015-01-05,1,1,1,1,1\n")
                .with(
                        "symbols.csv",
                        "kind,company,symbol\nwarrant,Bee &amp; Bee&#39;s,BBB\nclosed-end fund,Aaa Bond Fund,AAA\n");

        Delivered delivered = folder.open().delivered(day("2016-06-25"), day("2016-06-29"));

        assertThat(delivered.sessions())
                .containsExactly(day("2016-06-27"), day("2016-06-28"), day("2016-06-29"));
        assertThat(delivered.listings())
                .containsExactly(
                        new DeliveredListing(
                                "AAA",
                                "Aaa Bond Fund",
                                ListingKind.BOND_FUND,
                                day("2016-06-29"),
                                day("2016-06-29"),
                                List.of()),
                        new DeliveredListing(
                                "BBB",
                                "Bee & Bee's",
                                ListingKind.WARRANT,
                                day("2016-06-27"),
                                day("2016-06-28"),
                                List.of()));
    }

    @Test
    void dates_an_action_on_the_session_after_the_last_one_with_the_entitlement() {
        folder.with("prices.csv", PRICES)
                .with(
                        "actions.csv.gz",
                        """
                        symbol,prev_date,close_seen_next_day,ratio
                        NFLX,2015-07-17,100,0.142857
                        NFLX,2015-07-17,100,0.142857
                        A,2015-07-18,1,0.5
                        A,2015-07-17,1,0
                        """);

        try (Rows<QuotedAction> actions = folder.open().actions(day -> true)) {
            assertThat(all(actions))
                    .containsExactly(new QuotedAction("NFLX", day("2015-07-20"), 0.142857));
            assertThat(actions.rejections().rejected().keySet())
                    .containsExactly(
                            RowFault.NOT_A_SESSION, RowFault.BAD_RATIO, RowFault.DUPLICATE);
        }
    }

    @Test
    void goes_without_optional_files_and_names_them() {
        folder.with("prices.csv", PRICES)
                .with(
                        "fundamentals.tsv",
                        "symbol\tseen_date\tend_date\tperiod_focus\tfiscal_year\n");

        assertThat(folder.open().missing()).containsExactly("actions", "symbols", "news");
        assertThat(all(folder.open().actions(day -> true))).isEmpty();
    }

    private Delivered everything() {
        return folder.open().delivered(day("1990-01-01"), day("2099-12-31"));
    }

    private Rows<QuotedBar> bars() {
        return folder.open().bars(day -> true);
    }
}
