package dev.nightdesk.source.simulated;

import dev.nightdesk.market.Concept;
import java.util.ArrayDeque;
import java.util.Deque;

/// Keeps what filings need of earlier quarters: the fiscal year so far and the revenues of a year
/// ago.
final class Books {

    private static final int QUARTERS = 4;

    private final Deque<Figures> year = new ArrayDeque<>();
    private final Deque<Double> revenues = new ArrayDeque<>();
    private double yearBefore = Double.NaN;

    /// What is filed at the end of a quarter. The first fiscal year of a company that was listed in
    /// the midst of it is told as if the earlier quarters had been like the first one known.
    Filing close(FiscalQuarter quarter, Figures figures) {
        for (int missing = quarter.number() - 1 - year.size(); missing > 0; missing--) {
            year.add(figures);
        }
        year.add(figures);
        Filing filing = quarter.endsYear() ? yearly(quarter) : quarterly(quarter, figures);
        revenues.add(figures.of(Concept.REVENUE));
        return filing;
    }

    void split(double factor) {
        int quarters = year.size();
        for (int nth = 0; nth < quarters; nth++) {
            year.add(year.remove().split(factor));
        }
    }

    private Filing quarterly(FiscalQuarter quarter, Figures figures) {
        double before = revenues.size() < QUARTERS ? Double.NaN : revenues.remove();
        return filing(quarter, figures, before);
    }

    private Filing yearly(FiscalQuarter quarter) {
        if (revenues.size() >= QUARTERS) {
            revenues.remove();
        }
        Figures sum = year.stream().reduce(Figures::and).orElseThrow();
        Filing filing = filing(quarter, sum, yearBefore);
        yearBefore = sum.of(Concept.REVENUE);
        year.clear();
        return filing;
    }

    private static Filing filing(FiscalQuarter quarter, Figures figures, double before) {
        return new Filing(quarter.period(), quarter.year(), quarter.end(), false, figures, before);
    }
}
