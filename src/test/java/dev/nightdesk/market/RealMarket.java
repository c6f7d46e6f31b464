package dev.nightdesk.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The whole US market of 2015–2016 as traded, with the actions its source reported.
final class RealMarket {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();

    private RealMarket() {}

    /// One line of the actions file.
    ///
    /// @param previous epoch day of the last session before the ex-day
    /// @param ratio what prices up to that session are multiplied by
    record Reported(String symbol, int previous, double ratio) {

        CorporateAction action() {
            return CorporateAction.ofRatio(CALENDAR.next(previous), ratio);
        }

        boolean looksLikeSplit() {
            return ratio > 1.2 || ratio < 0.7;
        }
    }

    static List<Reported> actions() throws IOException {
        try (BufferedReader lines = SharedData.gzipped("us-daily-2015-2016/actions.csv.gz")) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(field ->
                            new Reported(field[0], day(field[1]), Double.parseDouble(field[4])))
                    .toList();
        }
    }

    /// The bars of some symbols; bars of days without a session are noise and left out.
    static Map<String, BarSeries> bars(Set<String> symbols) throws IOException {
        Map<String, List<Bar>> bars = new HashMap<>();
        try (BufferedReader lines = SharedData.gzipped("us-daily-2015-2016/prices.csv.gz")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String symbol = line.substring(0, line.indexOf(','));
                if (symbols.contains(symbol)) {
                    bars.computeIfAbsent(symbol, _ -> new ArrayList<>(330)).add(Bar.parse(line));
                }
            }
        }
        Map<String, BarSeries> series = new TreeMap<>();
        bars.forEach((symbol, of) -> series.put(symbol, series(of)));
        return series;
    }

    static int day(String isoDate) {
        return Math.toIntExact(LocalDate.parse(isoDate).toEpochDay());
    }

    private static BarSeries series(List<Bar> bars) {
        List<Bar> settled = bars.stream().filter(bar -> CALENDAR.isSession(bar.day)).toList();
        double[] close = settled.stream().mapToDouble(Bar::close).toArray();
        return new BarSeries(
                settled.stream().mapToInt(Bar::day).toArray(),
                close,
                close,
                close,
                settled.stream().mapToDouble(Bar::volume).toArray());
    }

    private record Bar(int day, double close, double volume) {

        static Bar parse(String line) {
            String[] field = line.split(",", -1);
            return new Bar(
                    RealMarket.day(field[1]),
                    Double.parseDouble(field[5]),
                    Double.parseDouble(field[6]));
        }
    }
}
