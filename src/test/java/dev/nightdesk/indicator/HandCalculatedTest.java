package dev.nightdesk.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingHistory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Readings against the spreadsheets of Stock.Indicators, calculated by hand on 502 sessions.
class HandCalculatedTest {

    private static final Path ORACLE = Path.of("../shared/data/oracle-indicators");

    /// `from` is the bar from which both definitions agree: the sheets of EMA and MACD seed with an
    /// SMA. `scale` turns our unit into the sheet's.
    @ParameterizedTest
    @CsvSource({
        "Sma, H, sma_20, 20, 1",
        "Ema, E, ema_20, 149, 1",
        "Macd, H, ema_12, 149, 1",
        "Macd, I, ema_26, 199, 1",
        "Macd, J, macd, 310, 1",
        "Macd, K, macd_signal, 310, 1",
        "Macd, L, macd_histogram, 310, 1",
        "Rsi, L, rsi_14, 15, 1",
        "BollingerBands, J, bollinger_upper_20, 20, 1",
        "BollingerBands, K, bollinger_lower_20, 20, 1",
        "BollingerBands, L, bollinger_percent_b_20, 20, 1",
        "Atr, L, atr_14, 15, 1",
        "Adx, O, adx_14, 28, 1",
        "Adx, L, plus_di_14, 15, 1",
        "Adx, M, minus_di_14, 15, 1",
        "Stoch, J, stochastic_k_14, 14, 1",
        "Stoch, K, stochastic_d_3, 16, 1",
        "Obv, I, obv, 1, 1",
        "Roc, I, momentum_20, 21, 100",
    })
    void equals_the_spreadsheet(String sheet, char column, String id, int from, double scale)
            throws IOException {
        assumeTrue(Files.isDirectory(ORACLE), "the spreadsheets are not at " + ORACLE);
        World world = world("default", "default");
        List<Row> rows = rows(sheet);
        assertThat(rows).hasSize(502);
        for (int bars = from; bars <= rows.size(); bars += 7) {
            double actual = read(id, world.asOf(bars)) * scale;
            double expected = number(rows.get(bars - 1), column);
            assertThat(actual)
                    .as(id + " at bar " + bars)
                    .isCloseTo(expected, within(1e-9 * Math.max(Math.abs(expected), 1)));
        }
    }

    /// The sheet's beta spans 20 returns.
    @Test
    void beta_equals_the_spreadsheet() throws IOException {
        assumeTrue(Files.isDirectory(ORACLE), "the spreadsheets are not at " + ORACLE);
        World world = world("compare", "default");
        List<Row> rows = rows("Beta");
        for (int bars = 21; bars <= rows.size(); bars += 7) {
            assertThat(read("beta_20", world.asOf(bars)))
                    .as("beta_20 at bar " + bars)
                    .isCloseTo(number(rows.get(bars - 1), 'H'), within(1e-9));
        }
    }

    private static double read(String id, ListingHistory history) {
        Indicator indicator =
                switch (id) {
                    case "ema_20" -> new Ema(20);
                    case "momentum_20" -> new Momentum(20);
                    case "beta_20" -> new MarketSensitivity(20);
                    default -> holding(id);
                };
        double[] out = new double[indicator.readings().size()];
        indicator.read(history, out, 0);
        return out[indicator.readings().stream().map(Reading::id).toList().indexOf(id)];
    }

    private static Indicator holding(String id) {
        return Indicators.ALL.stream()
                .filter(i -> i.readings().stream().anyMatch(reading -> reading.id().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Row row, char column) {
        Cell cell = row.getCell(column - 'A');
        assertThat(cell.getType()).isIn(CellType.NUMBER, CellType.FORMULA);
        return Double.parseDouble(cell.getRawValue());
    }

    private static List<Row> rows(String sheet) throws IOException {
        Path file = ORACLE.resolve("hand-calculated/" + sheet + ".Calc.xlsx");
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read().stream().skip(1).toList();
        }
    }

    private static World world(String quotes, String marketQuotes) throws IOException {
        BarSeries market = bars(marketQuotes);
        TreeMap<Integer, Double> returns = new TreeMap<>();
        for (int i = 1; i < market.size(); i++) {
            returns.put(market.days()[i], market.close()[i] / market.close()[i - 1] - 1);
        }
        return new World(bars(quotes), List.of(), List.of(), returns, List.of());
    }

    private static BarSeries bars(String quotes) throws IOException {
        List<String[]> rows =
                Files.readAllLines(ORACLE.resolve("quotes/" + quotes + ".csv"), UTF_8).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .toList();
        return new BarSeries(
                rows.stream().mapToInt(r -> (int) LocalDate.parse(r[0]).toEpochDay()).toArray(),
                column(rows, 2),
                column(rows, 3),
                column(rows, 4),
                column(rows, 5));
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
    }
}
