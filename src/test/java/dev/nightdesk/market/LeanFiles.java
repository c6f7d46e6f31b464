package dev.nightdesk.market;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/// The files of a symbol in the format of QuantConnect's Lean: a zip of daily bars as traded,
/// prices times 10,000; and a factor file, each row valid up to and including its date.
record LeanFiles(BarSeries traded, List<Row> factors) {

    /// @param last epoch day, the last on which the factors hold; the next session is the ex-day
    record Row(int last, double price, double split) {

        double total() {
            return price * split;
        }
    }

    static LeanFiles of(String symbol) {
        try {
            return new LeanFiles(bars(symbol), rows(symbol));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What changes from each row to the next, as actions of the session after it.
    List<CorporateAction> actions(TradingCalendar calendar) {
        List<CorporateAction> actions = new ArrayList<>();
        for (int i = 1; i < factors.size(); i++) {
            Row before = factors.get(i - 1);
            Row after = factors.get(i);
            if (before.split() != after.split()) {
                actions.add(
                        new Split(calendar.next(before.last()), before.split() / after.split()));
            }
            if (before.price() != after.price()) {
                actions.add(
                        new Dividend(calendar.next(before.last()), before.price() / after.price()));
            }
        }
        return actions;
    }

    double factorOn(int day) {
        return factors.stream().filter(row -> day <= row.last()).findFirst().orElseThrow().total();
    }

    private static List<Row> rows(String symbol) throws IOException {
        return Files.readAllLines(SharedData.file("lean/factor_files/" + symbol + ".csv")).stream()
                .map(line -> line.split(",", -1))
                .map(field ->
                        new Row(
                                day(field[0]),
                                Double.parseDouble(field[1]),
                                Double.parseDouble(field[2])))
                .toList();
    }

    private static BarSeries bars(String symbol) throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(
                        Files.newInputStream(SharedData.file("lean/" + symbol + ".zip")))) {
            zip.getNextEntry();
            List<String[]> bars =
                    new String(zip.readAllBytes(), StandardCharsets.US_ASCII)
                            .lines()
                            .map(line -> line.split(",", -1))
                            .toList();
            return new BarSeries(
                    bars.stream().mapToInt(bar -> day(bar[0].substring(0, 8))).toArray(),
                    column(bars, 2, 1e4),
                    column(bars, 3, 1e4),
                    column(bars, 4, 1e4),
                    column(bars, 5, 1));
        }
    }

    private static double[] column(List<String[]> bars, int at, double unit) {
        return bars.stream().mapToDouble(bar -> Double.parseDouble(bar[at]) / unit).toArray();
    }

    static int day(String basicDate) {
        return Math.toIntExact(
                LocalDate.parse(basicDate, DateTimeFormatter.BASIC_ISO_DATE).toEpochDay());
    }
}
