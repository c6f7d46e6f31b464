package dev.nightdesk.source.simulated;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// A small simulated market for tests, and what is read of it.
final class Sample {

    static final TradingCalendar CALENDAR = TradingCalendar.newYork();
    static final int STOCKS = 150;
    static final SimulatedMarket MARKET = open(7, STOCKS, 300);

    private Sample() {}

    static SimulatedMarket open(long seed, int stocks, int history) {
        return SimulatedMarket.open(new Simulation(seed, stocks, history), CALENDAR);
    }

    static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    static IntPredicate range(String from, String to) {
        int first = day(from);
        int last = day(to);
        return day -> day >= first && day <= last;
    }

    static IntPredicate on(String date) {
        return range(date, date);
    }

    static <T> List<T> all(Rows<T> rows) {
        List<T> all = new ArrayList<>();
        for (T row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    static Map<String, List<QuotedBar>> bySymbol(List<QuotedBar> bars) {
        Map<String, List<QuotedBar>> series = new LinkedHashMap<>();
        bars.forEach(bar -> series.computeIfAbsent(bar.symbol(), s -> new ArrayList<>()).add(bar));
        return series;
    }

    static BarSeries series(List<QuotedBar> bars) {
        return new BarSeries(
                bars.stream().mapToInt(QuotedBar::day).toArray(),
                bars.stream().mapToDouble(QuotedBar::high).toArray(),
                bars.stream().mapToDouble(QuotedBar::low).toArray(),
                bars.stream().mapToDouble(QuotedBar::close).toArray(),
                bars.stream().mapToDouble(QuotedBar::volume).toArray());
    }
}
