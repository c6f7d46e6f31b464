package dev.nightdesk.source.files;

import static dev.nightdesk.source.files.MarketFolder.PRICES;
import static dev.nightdesk.source.files.MarketFolder.all;
import static dev.nightdesk.source.files.MarketFolder.half;
import static dev.nightdesk.source.files.MarketFolder.packed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.UnusableSource;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableFilesTest {

    private static final byte[] PACKED = packed(FileRowsTest.manyBars(5000).getBytes(UTF_8));

    private @TempDir Path directory;

    @Test
    void there_is_no_such_directory() {
        Path absent = directory.resolve("absent");

        assertThatThrownBy(new MarketFolder(absent)::open)
                .isInstanceOf(UnusableSource.class)
                .hasMessage("the market directory " + absent + " does not exist")
                .extracting(UnusableFilesTest::next)
                .isEqualTo("the same command with --market files:DIR, a readable directory");
    }

    @Test
    void the_directory_is_a_file() {
        folder().with("prices.csv", PRICES);

        assertThatThrownBy(new MarketFolder(directory.resolve("prices.csv"))::open)
                .isInstanceOf(UnusableSource.class)
                .hasMessageEndingWith("is not a directory");
    }

    @Test
    void there_are_no_prices() {
        folder().with("symbols.tsv", "A\tAgilent\n");

        opening()
                .hasMessage(directory + " holds no prices")
                .extracting(UnusableFilesTest::next)
                .isEqualTo("put prices.csv, prices.tsv or either with .gz behind it there");
    }

    @Test
    void a_file_is_there_twice() {
        folder().with("prices.csv", PRICES).with("prices.csv.gz", PRICES);

        opening()
                .hasMessageEndingWith("holds both prices.csv and prices.csv.gz")
                .extracting(UnusableFilesTest::next)
                .isEqualTo("remove the one that is out of date");
    }

    @Test
    void a_column_is_missing() {
        folder().with("prices.csv.gz", "symbol,date,open,high,low,volume\n");

        opening()
                .hasMessage("prices.csv.gz has no column 'close'")
                .extracting(UnusableFilesTest::next)
                .isEqualTo(
                        "its first line must name the columns symbol, date, open, high, low, close,"
                                + " volume");
    }

    @Test
    void a_column_of_an_optional_file_is_missing() {
        folder().with("prices.csv", PRICES).with("actions.csv", "symbol,date,ratio\n");

        opening().hasMessage("actions.csv has no column 'prev_date'");
    }

    @Test
    void a_file_is_empty() {
        folder().with("prices.csv", "");

        opening()
                .hasMessage("prices.csv is empty")
                .extracting(UnusableFilesTest::next)
                .isEqualTo("fetch it again");
    }

    @Test
    void a_packed_file_is_empty() {
        folder().with("prices.csv.gz", new byte[0]);

        opening().hasMessage("prices.csv.gz is truncated after line 0");
    }

    @Test
    void a_packed_file_is_not_packed() {
        folder().with("prices.csv.gz", PRICES.getBytes(UTF_8));

        opening().hasMessageContaining("prices.csv.gz is corrupt (Not in GZIP format)");
    }

    @Test
    void a_packed_file_is_cut_off() {
        folder().with("prices.csv.gz", half(PACKED));

        try (Rows<QuotedBar> bars = folder().open().bars(day -> true)) {
            assertThatThrownBy(() -> all(bars))
                    .isInstanceOf(UnusableSource.class)
                    .hasMessage("prices.csv.gz is truncated after line " + (bars.position() + 1))
                    .extracting(UnusableFilesTest::next)
                    .isEqualTo("fetch it again");
            assertThat(bars.position()).isBetween(1000L, 4000L);
        }
    }

    @Test
    void the_scan_of_listings_finds_the_cut_too() {
        folder().with("prices.csv.gz", half(PACKED));
        FilesMarket market = folder().open();

        assertThatThrownBy(() -> market.delivered(0, 20_000))
                .isInstanceOf(UnusableSource.class)
                .hasMessageMatching("prices.csv.gz is truncated after line \\d+");
    }

    @Test
    void a_packed_file_is_damaged() {
        byte[] damaged = PACKED.clone();
        damaged[PACKED.length - 6] ^= 0x55;
        folder().with("prices.csv.gz", damaged);

        try (Rows<QuotedBar> bars = folder().open().bars(day -> true)) {
            assertThatThrownBy(() -> all(bars))
                    .isInstanceOf(UnusableSource.class)
                    .hasMessageContaining("prices.csv.gz is corrupt (");
        }
    }

    @Test
    void a_quote_is_never_closed() {
        folder().with(
                        "prices.csv",
                        PRICES + "A,2016-06-29,1,2,1,1,5\n\"B\"x,2016-06-29,1,2,1,1,5\n");

        try (Rows<QuotedBar> bars = folder().open().bars(day -> true)) {
            assertThatThrownBy(() -> all(bars))
                    .isInstanceOf(UnusableSource.class)
                    .hasMessageContaining("prices.csv has a record that cannot be taken apart")
                    .hasMessageContaining("after line 2");
        }
    }

    @Test
    void a_line_never_ends() {
        folder().with("prices.csv", PRICES + "x".repeat(20_000_000));

        unread().hasMessageContaining("maximum buffer size of 16777216");
    }

    @Test
    void a_row_is_longer_than_a_row_can_be() {
        String half = "x".repeat(9_000_000);
        folder().with("prices.csv", PRICES + half + ",2016-06-29," + half + ",2,1,1,5\n");

        unread().hasMessageContaining("longer than 16777216 characters");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> unread() {
        try (Rows<QuotedBar> bars = folder().open().bars(day -> true)) {
            return assertThatThrownBy(() -> all(bars))
                    .isInstanceOf(UnusableSource.class)
                    .hasMessageContaining("prices.csv has a record that cannot be taken apart")
                    .hasMessageContaining("after line 1");
        }
    }

    private static String next(Throwable failure) {
        return ((UnusableSource) failure).next();
    }

    private MarketFolder folder() {
        return new MarketFolder(directory);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> opening() {
        return assertThatThrownBy(folder()::open).isInstanceOf(UnusableSource.class);
    }
}
