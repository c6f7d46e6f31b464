package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// A report as it was filed.
///
/// @param cik of the company
/// @param fact any of its facts: they share the period and the day of filing
/// @param accession the SEC's number, unique: a company files once a day about a period
/// @param values by concept
record Filed(int cik, Fact fact, String accession, Map<Concept, Double> values) {

    static Filed opening(int cik, Fact fact) {
        Map<Concept, Double> values = new EnumMap<>(Concept.class);
        return new Filed(cik, fact, accession(cik, fact), values);
    }

    boolean holds(int otherCik, Fact other) {
        return cik == otherCik
                && fact.filed() == other.filed()
                && fact.periodEnd() == other.periodEnd()
                && fact.period() == other.period()
                && fact.amended() == other.amended();
    }

    void add(Fact other) {
        values.put(other.concept(), other.value());
    }

    /// `NaN` where it is not reported.
    double of(Concept concept) {
        return values.getOrDefault(concept, Double.NaN);
    }

    /// Epoch day.
    int day() {
        return fact.filed();
    }

    int end() {
        return fact.periodEnd();
    }

    FiscalPeriod period() {
        return fact.period();
    }

    /// The last quarter of the fiscal year that it is about, 1–4.
    int quarter() {
        return quarter(period());
    }

    private static int quarter(FiscalPeriod period) {
        return switch (period) {
            case Q1 -> 1;
            case Q2 -> 2;
            case Q3 -> 3;
            case Q4, FY -> 4;
        };
    }

    int year() {
        return fact.fiscalYear();
    }

    /// Whether it is about the same part of another fiscal year.
    ///
    /// @param earlier by how many years
    boolean isAbout(Filed later, int earlier) {
        return period() == later.period() && year() == later.year() - earlier;
    }

    String form() {
        String form = period() == FiscalPeriod.FY ? "10-K" : "10-Q";
        return fact.amended() ? form + "/A" : form;
    }

    private static String accession(int cik, Fact fact) {
        LocalDate date = LocalDate.ofEpochDay(fact.filed());
        int nth = quarter(fact.period()) * 2 + (fact.amended() ? 1 : 0);
        int number = date.getDayOfYear() * 10 + nth;
        return String.format(Locale.ROOT, "%010d-%02d-%06d", cik, date.getYear() % 100, number);
    }
}
