package dev.nightdesk.forecast;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturn;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.SharedData;
import dev.nightdesk.market.TradingCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The 482 stocks of 2017 and 2018, on prices adjusted beforehand, as features and labels. Nothing
/// is known of filings.
record RealPast(List<BarSeries> listings, int[] sessions) {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();

    static RealPast read() throws IOException {
        Map<String, List<double[]>> rows = new TreeMap<>();
        try (BufferedReader lines = SharedData.gzipped("us-500-2017-2018/prices.csv.gz")) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(field ->
                            rows.computeIfAbsent(field[0], _ -> new ArrayList<>())
                                    .add(numbers(field)));
        }
        List<BarSeries> listings = rows.values().stream().map(RealPast::series).toList();
        return new RealPast(listings, sessions(listings));
    }

    private static double[] numbers(String[] field) {
        return new double[] {
            LocalDate.parse(field[1]).toEpochDay(),
            Double.parseDouble(field[3]),
            Double.parseDouble(field[4]),
            Double.parseDouble(field[5]),
            Double.parseDouble(field[6])
        };
    }

    private static BarSeries series(List<double[]> rows) {
        double[][] columns = new double[5][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < 5; column++) {
                columns[column][row] = rows.get(row)[column];
            }
        }
        int[] days = IntStream.range(0, rows.size()).map(i -> (int) columns[0][i]).toArray();
        return new BarSeries(days, columns[1], columns[2], columns[3], columns[4]);
    }

    private static int[] sessions(Collection<BarSeries> listings) {
        return listings.stream()
                .flatMapToInt(series -> IntStream.of(series.days()))
                .filter(CALENDAR::isSession)
                .distinct()
                .sorted()
                .toArray();
    }

    /// As if the span had ended after so many sessions.
    RealPast until(int count) {
        int last = sessions[count - 1];
        return new RealPast(
                listings.stream().map(series -> series.prefix(bars(series, last))).toList(),
                IntStream.of(sessions).limit(count).toArray());
    }

    private static int bars(BarSeries series, int day) {
        return (int) IntStream.of(series.days()).takeWhile(at -> at <= day).count();
    }

    Labels labels() {
        Labels.Builder builder = new Labels.Builder(sessions, List.of(5, 20));
        for (int id = 1; id <= listings.size(); id++) {
            BarSeries series = listings.get(id - 1);
            builder.add(id, series.days(), series.close());
        }
        return builder.build();
    }

    Panel panel() {
        MarketReturns market = market();
        Panel.Builder builder = new Panel.Builder();
        for (int session : sessions) {
            List<Integer> ids = new ArrayList<>();
            List<float[]> rows = new ArrayList<>();
            for (int id = 1; id <= listings.size(); id++) {
                BarSeries series = listings.get(id - 1);
                int bars = bars(series, session);
                if (bars > 0 && series.days()[bars - 1] == session) {
                    ids.add(id);
                    rows.add(row(series.prefix(bars), market));
                }
            }
            builder.add(
                    session,
                    ids.stream().mapToInt(Integer::intValue).toArray(),
                    rows.toArray(float[][]::new));
        }
        return builder.build();
    }

    private MarketReturns market() {
        MarketReturn mean = new MarketReturn(CALENDAR, sessions[0], sessions[sessions.length - 1]);
        listings.forEach(series -> mean.add(series, List.of()));
        SortedMap<Integer, Double> returns = new TreeMap<>();
        for (int session : sessions) {
            returns.put(session, mean.of(session));
        }
        return new MarketReturns(returns);
    }

    private static float[] row(BarSeries known, MarketReturns market) {
        AdjustedSeries prices =
                new AdjustedSeries(known, known.high(), known.low(), known.close(), known.volume());
        double[] row =
                Features.row(
                        known.close()[known.size() - 1],
                        Indicators.read(new ListingHistory(prices, List.of(), market, List.of())));
        float[] floats = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            floats[i] = (float) row[i];
        }
        return floats;
    }
}
