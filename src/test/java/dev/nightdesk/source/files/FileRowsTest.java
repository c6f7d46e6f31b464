package dev.nightdesk.source.files;

import static dev.nightdesk.source.files.MarketFolder.PRICES;
import static dev.nightdesk.source.files.MarketFolder.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.UnusableSource;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRowsTest {

    private @TempDir Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "MALFORMED      | A,2016-06-30,abc,2,1,1,5    | 'abc' is not a number",
                "MALFORMED      | A,2016-06-30,,2,1,1,5       | '' is not a number",
                "MALFORMED      | A,2016-02-30,1,2,1,1,5      | '2016-02-30' is not a date",
                "MALFORMED      | A,30.06.2016,1,2,1,1,5      | '30.06.2016' is not a date",
                "MALFORMED      | A B,2016-06-30,1,2,1,1,5    | 'A B' is not a ticker",
                "MALFORMED      | ,2016-06-30,1,2,1,1,5       | '' is not a ticker",
                "MALFORMED      | Ä,2016-06-30,1,2,1,1,5      | is not a ticker",
                "MALFORMED      | A,2016-06-30,1,2            | 4 columns, expected at least 7",
                "NOT_A_SESSION  | A,2016-07-02,1,2,1,1,5      | 2016-07-02 is not a session",
                "BAD_PRICE      | A,2016-06-30,1,2,1,0,5      | a price of A is not above zero",
                "BAD_PRICE      | A,2016-06-30,-1,2,1,1,5     | a price of A is not above zero",
                "BAD_PRICE      | A,2016-06-30,NaN,2,1,1,5    | a price of A is not above zero",
                "BAD_PRICE      | A,2016-06-30,1,Infinity,1,1,5 | a price of A is not above zero",
                "HIGH_BELOW_LOW | A,2016-06-30,1,1,2,1,5      | high 1.0 of A is below low 2.0",
                "BAD_VOLUME     | A,2016-06-30,1,2,1,1,-5     | volume -5.0 of A",
                "DUPLICATE      | OK,2016-06-29,1,2,1,1,5     | OK has a bar of 2016-06-29 already",
            })
    void counts_an_unusable_row_and_goes_on(RowFault fault, String row, String reason) {
        String before = "OK,2016-06-28,1,2,1,1,5\nOK,2016-06-29,1,2,1,1,5\n";
        market(PRICES + before + row + "\nZ,2016-06-29,1,2,1,1,5\n");

        try (Rows<QuotedBar> bars = bars()) {
            assertThat(all(bars)).extracting(QuotedBar::symbol).containsExactly("OK", "OK", "Z");
            assertThat(bars.rejections().rejected()).containsOnlyKeys(fault);
            assertThat(bars.rejections().rejected(fault)).isEqualTo(1);
            assertThat(bars.rejections().sample(fault))
                    .get(InstanceOfAssertFactories.STRING)
                    .startsWith("prices.csv.gz line 4: ")
                    .endsWith(reason);
        }
    }

    @Test
    void keeps_the_first_case_of_a_fault_as_its_sample() {
        market(
                manyBars(2000)
                        .replace("S0999,2016-06-29,1", "S0999,2016-06-29,abc")
                        .replace("S1500,2016-06-29,1", "S1500,2016-06-29,xyz"));

        try (Rows<QuotedBar> bars = bars()) {
            assertThat(all(bars)).hasSize(1998);
            assertThat(bars.rejections().rejected(RowFault.MALFORMED)).isEqualTo(2);
            assertThat(bars.rejections().sample(RowFault.MALFORMED))
                    .hasValue("prices.csv.gz line 1001: 'abc' is not a number");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN_OUTSIDE_RANGE  | A,2016-06-30,3,2,1,1,5",
                "CLOSE_OUTSIDE_RANGE | A,2016-06-30,1,2,1,0.99,5",
                "NO_VOLUME           | A,2016-06-30,1,2,1,1,000",
            })
    void uses_an_odd_row_and_wonders(Oddity oddity, String row) {
        market(PRICES + row + "\n");

        try (Rows<QuotedBar> bars = bars()) {
            assertThat(all(bars)).hasSize(1);
            assertThat(bars.rejections().total()).isZero();
            assertThat(bars.rejections().odd()).containsOnlyKeys(oddity);
            assertThat(bars.rejections().odd(oddity)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 8})
    void goes_on_where_an_earlier_reader_stood(int delivered) {
        market(
                PRICES
                        + """
                        A,2016-06-27,1,2,1,1,5
                        A,2016-06-27,1,2,1,1,5
                        A,2016-06-28,abc,2,1,1,5
                        A,2016-06-29,1,2,1,1,0
                        B,2016-07-02,1,2,1,1,5
                        B,2016-06-29,1,2,1,1,5
                        B,2016-06-30,1,2,1,1,0
                        C,2016-06-30,1,2,1,1,5
                        """);
        List<QuotedBar> whole = all(bars());
        Rows<QuotedBar> first = bars();
        int before = Math.min(delivered, whole.size());
        for (int i = 0; i < before; i++) {
            assertThat(first.next()).isNotNull();
        }
        first.close();

        try (Rows<QuotedBar> second = bars()) {
            while (second.position() < first.position()) {
                second.next();
            }
            assertThat(all(second)).isEqualTo(whole.subList(before, whole.size()));
            assertThat(second.rejections().total()).isEqualTo(3);
            assertThat(second.rejections().odd(Oddity.NO_VOLUME)).isEqualTo(2);
        }
    }

    @Test
    void lets_the_reader_reject_a_row_it_cannot_place() {
        market(PRICES + "A,2016-06-27,1,2,1,1,5\n");

        try (Rows<QuotedBar> bars = bars()) {
            bars.next();
            bars.reject(RowFault.UNKNOWN_SYMBOL, "'A' is not listed");
            assertThat(bars.rejections().sample(RowFault.UNKNOWN_SYMBOL))
                    .hasValue("prices.csv.gz line 2: 'A' is not listed");
        }
    }

    @Test
    void does_not_blame_the_file_for_an_error_of_who_asks() {
        market(PRICES + "A,2016-06-27,1,2,1,1,5\n");

        try (Rows<QuotedBar> bars = open().bars(FileRowsTest::broken)) {
            assertThatThrownBy(bars::next)
                    .isNotInstanceOf(UnusableSource.class)
                    .hasRootCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void tells_many_symbols_apart_in_a_file_ordered_by_day() {
        int symbols = 20_000;
        StringBuilder text = new StringBuilder(PRICES);
        for (int day = 28; day <= 29; day++) {
            for (int i = 0; i < symbols; i++) {
                text.append("S").append(i).append(",2016-06-").append(day).append(",1,2,1,1,5\n");
            }
        }
        market(text.toString());

        assertThat(open().delivered(0, 20_000).listings())
                .hasSize(symbols)
                .allMatch(listing -> listing.lastDay() == listing.firstDay() + 1);
    }

    private static boolean broken(int day) {
        throw new IllegalStateException("asked for " + day);
    }

    static String manyBars(int rows) {
        StringBuilder text = new StringBuilder(PRICES);
        for (int i = 0; i < rows; i++) {
            text.append("S%04d,2016-06-29,1,2,1,1,%d\n".formatted(i, i * 7919 % 100_003));
        }
        return text.toString();
    }

    private MarketFolder market(String prices) {
        return new MarketFolder(directory).with("prices.csv.gz", prices);
    }

    private FilesMarket open() {
        return new MarketFolder(directory).open();
    }

    private Rows<QuotedBar> bars() {
        return open().bars(day -> true);
    }
}
