package dev.nightdesk.indicator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Dividend;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.Headline;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The stored input world and the stored values of every reading at sampled bars. To add a reading,
/// run [#main]: it writes the files that do not exist yet and leaves the others alone.
final class GoldenFiles {

    static final int[] SAMPLES =
            IntStream.rangeClosed(1, 24).map(i -> 21 * i).toArray(); // 21, 42, … 504

    private static final Path ROOT = Path.of("src/test/resources/golden/indicator");
    private static final String INPUT =
            """
            # origin: RandomWorld.of(20261121, 504), a random walk made for this purpose
            # date: 2026-11-21
            """;
    private static final String VALUES =
            """
            # origin: NaiveReadings, a second implementation in the tests, on input/*.csv;
            # the value as of bar number `bars`, counted from 1
            # date: 2026-11-21
            """;

    private GoldenFiles() {}

    static Path of(String id) {
        return ROOT.resolve(id + ".csv");
    }

    static World world() {
        List<String[]> bars = rows("input/bars");
        return new World(
                new BarSeries(
                        bars.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray(),
                        column(bars, 1),
                        column(bars, 2),
                        column(bars, 3),
                        column(bars, 4)),
                rows("input/splits").stream()
                        .map(row -> new Split(Integer.parseInt(row[0]), number(row[1])))
                        .toList(),
                rows("input/dividends").stream()
                        .map(row -> new Dividend(Integer.parseInt(row[0]), number(row[1])))
                        .toList(),
                market(),
                rows("input/facts").stream().map(GoldenFiles::fact).toList(),
                rows("input/headlines").stream().map(GoldenFiles::headline).toList());
    }

    private static SortedMap<Integer, Double> market() {
        SortedMap<Integer, Double> market = new TreeMap<>();
        rows("input/market").forEach(row -> market.put(Integer.valueOf(row[0]), number(row[1])));
        return market;
    }

    private static Fact fact(String[] row) {
        return new Fact(
                Concept.valueOf(row[0]),
                FiscalPeriod.valueOf(row[1]),
                Integer.parseInt(row[2]),
                Integer.parseInt(row[3]),
                Integer.parseInt(row[4]),
                Boolean.parseBoolean(row[5]),
                number(row[6]));
    }

    private static Headline headline(String[] row) {
        return new Headline(Instant.parse(row[0]), row[2], Boolean.parseBoolean(row[1]));
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> number(row[column])).toArray();
    }

    static double number(String text) {
        return text.equals("unknown") ? Double.NaN : Double.parseDouble(text);
    }

    /// The rows below comments and column names.
    static List<String[]> rows(String name) {
        try {
            return Files.readAllLines(of(name), UTF_8).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        Files.createDirectories(ROOT.resolve("input"));
        writeInput(RandomWorld.of(20261121, 504));
        World world = world();
        for (Reading reading : Indicators.readings()) {
            ToDoubleFunction<ListingHistory> naive = NaiveReadings.of(reading.id());
            List<String> lines = new ArrayList<>(List.of("bars,value"));
            for (int bars : SAMPLES) {
                double value =
                        bars < reading.warmUp()
                                ? Double.NaN
                                : naive.applyAsDouble(world.asOf(bars));
                lines.add(bars + "," + (Double.isNaN(value) ? "unknown" : value));
            }
            write(reading.id(), VALUES, lines);
        }
    }

    private static void writeInput(World world) throws IOException {
        BarSeries bars = world.bars();
        IntFunction<String> bar =
                i ->
                        "%d,%s,%s,%s,%s"
                                .formatted(
                                        bars.days()[i],
                                        bars.high()[i],
                                        bars.low()[i],
                                        bars.close()[i],
                                        bars.volume()[i]);
        write(
                "input/bars",
                INPUT,
                "day,high,low,close,volume",
                IntStream.range(0, bars.size()).mapToObj(bar).toList());
        write(
                "input/splits",
                INPUT,
                "ex_day,factor",
                world.splits().stream().map(s -> s.exDay() + "," + s.factor()).toList());
        write(
                "input/dividends",
                INPUT,
                "ex_day,factor",
                world.dividends().stream().map(d -> d.exDay() + "," + d.factor()).toList());
        write(
                "input/market",
                INPUT,
                "day,return",
                world.market().entrySet().stream()
                        .map(e -> e.getKey() + "," + e.getValue())
                        .toList());
        write(
                "input/facts",
                INPUT,
                "concept,period,fiscal_year,period_end,filed,amended,value",
                world.facts().stream().map(GoldenFiles::line).toList());
        write(
                "input/headlines",
                INPUT,
                "published,shared,text",
                world.headlines().stream()
                        .map(one -> one.published() + "," + one.shared() + "," + one.text())
                        .toList());
    }

    private static String line(Fact f) {
        return "%s,%s,%d,%d,%d,%s,%s"
                .formatted(
                        f.concept(),
                        f.period(),
                        f.fiscalYear(),
                        f.periodEnd(),
                        f.filed(),
                        f.amended(),
                        f.value());
    }

    private static void write(String name, String origin, String columns, List<String> rows)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(columns));
        lines.addAll(rows);
        write(name, origin, lines);
    }

    private static void write(String name, String origin, List<String> lines) throws IOException {
        if (!Files.exists(of(name))) {
            Files.writeString(of(name), origin + String.join("\n", lines) + "\n");
        }
    }
}
