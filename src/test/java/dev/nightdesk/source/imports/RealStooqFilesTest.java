package dev.nightdesk.source.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.Rows;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of the bulk of October 2024. The calendar begins in 1990, and so does what is wanted.
final class RealStooqFilesTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    private static final int FIRST = (int) TradingCalendar.FIRST.toEpochDay();

    @ParameterizedTest
    @CsvSource({
        "nasdaq_stocks-1-aapl, AAPL, 10117, 8773",
        "nasdaq_stocks-1-abnb, ABNB, 977, 977",
        "nasdaq_stocks-1-amd, AMD, 10488, 8773",
        "nasdaq_stocks-1-amzn, AMZN, 6904, 6904",
        "nasdaq_stocks-1-goog, GOOG, 2667, 2667",
        "nasdaq_stocks-1-googl, GOOGL, 5084, 5084",
        "nasdaq_stocks-2-mrna, MRNA, 1483, 1483",
        "nasdaq_stocks-3-zm, ZM, 1393, 1393",
        "oddname-ucb_i, UCBpI, 1098, 1098",
    })
    void every_row_is_a_bar(String file, String symbol, long position, long bars) {
        BarFile bulk =
                BarFile.open(
                        Recorded.file("provider-samples/stooq/bulk-" + file + ".us.txt"),
                        CALENDAR::isSession);
        assertThat(bulk.layout()).isEqualTo(BarLayout.STOOQ_BULK);
        try (Rows<QuotedBar> rows = bulk.bars(day -> day >= FIRST)) {
            Set<String> symbols = new HashSet<>();
            long read = 0;
            for (QuotedBar bar = rows.next(); bar != null; bar = rows.next()) {
                symbols.add(bar.symbol());
                read++;
            }
            assertThat(symbols).containsExactly(symbol);
            assertThat(rows.position()).isEqualTo(position);
            assertThat(read).isEqualTo(bars);
            assertThat(rows.rejections().total()).isZero();
        }
    }
}
