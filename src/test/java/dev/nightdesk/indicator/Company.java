package dev.nightdesk.indicator;

import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturns;
import dev.nightdesk.market.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Filings of one company, written down in order, and a single bar at the session.
final class Company {

    private final double close;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Split> splits = new ArrayList<>();

    private Company(double close) {
        this.close = close;
    }

    static Company closingAt(double close) {
        return new Company(close);
    }

    static int day(String iso) {
        return (int) LocalDate.parse(iso).toEpochDay();
    }

    /// @param label such as `Q1 2016`
    /// @param end ISO date; filed 40 days later
    Company files(Concept concept, String label, String end, double value) {
        return files(concept, label, end, LocalDate.parse(end).plusDays(40).toString(), value);
    }

    Company files(Concept concept, String label, String end, String filed, double value) {
        FiscalPeriod period = FiscalPeriod.valueOf(label.substring(0, 2));
        int year = Integer.parseInt(label.substring(3));
        facts.add(new Fact(concept, period, year, day(end), day(filed), false, value));
        return this;
    }

    Company splits(String exDay, double factor) {
        splits.add(new Split(day(exDay), factor));
        return this;
    }

    double reads(String id) {
        return Indicators.read(history())[Indicators.indexOf(id)];
    }

    private ListingHistory history() {
        double[] price = {close};
        double[] volume = {1000};
        BarSeries bar = new BarSeries(new int[] {day("2016-06-30")}, price, price, price, volume);
        return new ListingHistory(
                new AdjustedSeries(bar, price, price, price, volume),
                splits,
                new MarketReturns(new TreeMap<>()),
                facts);
    }
}
