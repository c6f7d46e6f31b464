package dev.nightdesk.source.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Oddity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.Rows;
import dev.nightdesk.source.UnusableSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BarFileTest {

    private static final IntPredicate SESSIONS = TradingCalendar.newYork()::isSession;
    private static final int MONDAY = day("2024-10-28");

    private static final String BULK =
            "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\r\n";
    private static final String SYMBOL = "Date,Open,High,Low,Close,Volume\n";

    private @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticker,date,open,high,low,close,volume\nTRUE,2024-10-28,1,4,0.5,2,7.25\n",
                """
                \uFEFFVolume, Symbol ,CLOSE,low,high,open,date,note
                7.25,TRUE,2,.5,4e0,1,20241028,x
                """,
            })
    void a_table_is_read_whatever_the_order_of_its_columns(String text) throws IOException {
        BarFile file = file("mine.csv", text);
        assertThat(file.layout()).isEqualTo(BarLayout.CSV);
        assertThat(file.layout().isAdjusted()).isFalse();
        assertThat(all(file)).containsExactly(new QuotedBar("TRUE", MONDAY, 1, 4, 0.5, 2, 7.25));
    }

    @Test
    void a_file_of_the_bulk_is_read() throws IOException {
        BarFile file = file("any.txt", BULK + "BRK-B.US,D,20241028,000000,1,4,0.5,2,7.25,0\r\n");
        assertThat(file.layout()).isEqualTo(BarLayout.STOOQ_BULK);
        assertThat(file.layout().isAdjusted()).isTrue();
        assertThat(all(file)).containsExactly(new QuotedBar("BRK.B", MONDAY, 1, 4, 0.5, 2, 7.25));
    }

    @ParameterizedTest
    @CsvSource({
        "aapl.us.csv, AAPL",
        "aapl_us_d.csv, AAPL",
        "AAPL.US.txt, AAPL",
        "brk-b_us_d.csv, BRK.B",
        "ucb_i.us.txt, UCBpI",
        "ucb_i_us_d.csv, UCBpI",
        "us.us.csv, US",
    })
    void a_file_of_one_symbol_is_named_after_it(String name, String symbol) throws IOException {
        BarFile file = file(name, SYMBOL + "2024-10-28,1,4,0.5,2,7.25\n");
        assertThat(file.layout()).isEqualTo(BarLayout.STOOQ_SYMBOL);
        assertThat(file.layout().isAdjusted()).isTrue();
        assertThat(all(file)).containsExactly(new QuotedBar(symbol, MONDAY, 1, 4, 0.5, 2, 7.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cdr.csv", "cdr_d.csv", "aapl.us", "us.csv", "aapl.uk.csv", "a b.us.csv"})
    void a_file_of_one_symbol_that_is_named_otherwise_is_refused(String name) {
        assertThatThrownBy(() -> file(name, SYMBOL))
                .isInstanceOf(UnusableSource.class)
                .isInstanceOfSatisfying(
                        UnusableSource.class,
                        refused ->
                                assertThat(refused.next())
                                        .isEqualTo("name it after its symbol, such as aapl.us.csv"))
                .hasMessage(name + " does not tell whose prices it holds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|is empty",
                "<!DOCTYPE html>|is a web page",
                "`\n  <html lang=\"en\">`|is a web page",
                "Exceeded the daily hits limit|daily limit of downloads is exceeded",
                "No data|there is no data",
                "symbol,date,open,high,low,close|has no column 'volume'",
                "Date,Open,High,Low,Volume|has no column 'close'",
                "Date,Open,High,Low,Close,Adj Close,Volume|has no column 'symbol'",
                "AAPL,2024-10-28,1,4,0.5,2,7|has no column 'date'",
                "nonsense|has no column 'date'",
            })
    void what_is_no_file_of_bars_is_refused(String text, String why) {
        assertThatThrownBy(() -> file("aapl.us.csv", text))
                .isInstanceOf(UnusableSource.class)
                .hasMessageStartingWith("aapl.us.csv ")
                .hasMessageContaining(why);
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> BarFile.open(folder.resolve("gone.csv"), SESSIONS))
                .isInstanceOf(UnusableSource.class)
                .hasMessageContaining("gone.csv cannot be read");
    }

    @Test
    void rows_that_cannot_be_used_are_counted() throws IOException {
        BarFile file =
                file(
                        "any.txt",
                        BULK
                                + """
                                A.US,D,20241028,000000,1,4,0.5,2,0,0
                                B.US,D,20241028,000000,1,4,0.5,2,1,0
                                A.US,D,20241029,000000,1,4,0.5,2,1,0
                                A.US,D,20241028,000000,1,4,0.5,2,1,0
                                A.US,D,20241027,000000,1,4,0.5,2,1,0
                                A.US,D,20241030,000000,0,4,0.5,2,1,0
                                A.US,D,20241030,000000,1,1,1.5,2,1,0
                                A.US,D,20241030,000000,1,4,0.5,2,-1,0
                                A.US,5,20241030,000000,1,4,0.5,2,1,0
                                A.UK,D,20241030,000000,1,4,0.5,2,1,0
                                A.US,D,20241330,000000,1,4,0.5,2,1,0
                                A.US,D,18000102,000000,1,4,0.5,2,1,0
                                A.US,D,20241030
                                """);
        try (Rows<QuotedBar> rows = file.bars(day -> true)) {
            assertThat(all(rows)).hasSize(3);
            assertThat(rows.position()).isEqualTo(13);
            assertThat(rows.rejections().odd(Oddity.NO_VOLUME)).isEqualTo(1);
            assertThat(rows.rejections().rejected(RowFault.DUPLICATE)).isEqualTo(1);
            assertThat(rows.rejections().rejected(RowFault.NOT_A_SESSION)).isEqualTo(2);
            assertThat(rows.rejections().rejected(RowFault.BAD_PRICE)).isEqualTo(1);
            assertThat(rows.rejections().rejected(RowFault.HIGH_BELOW_LOW)).isEqualTo(1);
            assertThat(rows.rejections().rejected(RowFault.BAD_VOLUME)).isEqualTo(1);
            assertThat(rows.rejections().rejected(RowFault.MALFORMED)).isEqualTo(4);
            assertThat(rows.rejections().sample(RowFault.MALFORMED))
                    .hasValue("any.txt line 10: period '5' is not a day");
        }
    }

    @Test
    void rows_of_other_days_are_passed_over() throws IOException {
        BarFile file =
                file(
                        "mine.csv",
                        """
                        symbol,date,open,high,low,close,volume
                        A,2024-10-28,x,x,x,x,x
                        A,2024-10-29,1,4,0.5,2,7
                        """);
        try (Rows<QuotedBar> rows = file.bars(day -> day == MONDAY + 1)) {
            assertThat(all(rows)).extracting(QuotedBar::day).containsExactly(MONDAY + 1);
            assertThat(rows.rejections().total()).isZero();
        }
    }

    @Test
    void a_row_is_rejected_by_who_knows_better() throws IOException {
        BarFile file = file("aapl.us.csv", SYMBOL + "2024-10-28,1,4,0.5,2,7\n");
        try (Rows<QuotedBar> rows = file.bars(day -> true)) {
            rows.next();
            rows.reject(RowFault.UNKNOWN_SYMBOL, "'AAPL' is not listed");
            assertThat(rows.rejections().sample(RowFault.UNKNOWN_SYMBOL))
                    .hasValue("aapl.us.csv line 2: 'AAPL' is not listed");
        }
    }

    @Test
    void a_packed_file_that_is_cut_off_is_told() throws IOException {
        StringBuilder text = new StringBuilder(SYMBOL);
        for (int i = 0; i < 20_000; i++) {
            text.append("2024-10-28,").append(i * 7919).append(",4,0.5,2,7\n");
        }
        byte[] whole = packed(text.toString());
        Path path = folder.resolve("aapl.us.csv.gz");
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        try (Rows<QuotedBar> rows = BarFile.open(path, SESSIONS).bars(day -> true)) {
            assertThatThrownBy(() -> all(rows))
                    .isInstanceOf(UnusableSource.class)
                    .hasMessageContaining("aapl.us.csv.gz is truncated after line ");
        }
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private BarFile file(String name, String text) throws IOException {
        return BarFile.open(Files.writeString(folder.resolve(name), text), SESSIONS);
    }

    private static List<QuotedBar> all(BarFile file) {
        try (Rows<QuotedBar> rows = file.bars(day -> true)) {
            return all(rows);
        }
    }

    private static List<QuotedBar> all(Rows<QuotedBar> rows) {
        List<QuotedBar> all = new ArrayList<>();
        for (QuotedBar bar = rows.next(); bar != null; bar = rows.next()) {
            all.add(bar);
        }
        return all;
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
