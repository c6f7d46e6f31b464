package dev.nightdesk.source.simulated.served;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.FiscalPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All figures that a company has reported, as EDGAR strings them together: the reported period,
/// the year to date, and periods of earlier years that later reports repeat.
final class Lines {

    private static final Concept[] CONCEPTS = Concept.values();

    /// Days before the filing as of which the cover tells the number of shares.
    private static final int COVER = 7;

    private static final double CENT = 100;

    private final List<Filed> filings;
    private final Habits habits;
    private final List<Line> lines = new ArrayList<>();

    private Lines(int cik, List<Filed> filings) {
        this.filings = filings;
        habits = Habits.of(cik);
    }

    /// @param filings those that are public, earliest first
    static List<Line> of(int cik, List<Filed> filings) {
        Lines all = new Lines(cik, filings);
        filings.forEach(all::add);
        return all.lines;
    }

    private void add(Filed filed) {
        for (Concept concept : CONCEPTS) {
            add(concept, filed, filed);
        }
        if (habits.tellsYearToDate()) {
            addYearToDate(filed);
        }
        if (habits.repeats() && !filed.fact().amended()) {
            repeats(filed).forEach(earlier -> repeat(earlier, filed));
        }
    }

    private void add(Concept concept, Filed about, Filed in) {
        double value = about.of(concept);
        if (Double.isNaN(value)) {
            return;
        }
        Tag tag = habits.tag(concept, in.day());
        if (concept == Concept.SHARES_OUTSTANDING) {
            int asOf = habits.onCover() ? in.day() - COVER : in.end();
            lines.add(new Line(tag, Line.INSTANT, asOf, value, in));
        } else if (Line.isInstant(concept)) {
            lines.add(new Line(tag, Line.INSTANT, about.end(), value, in));
        } else {
            int start = Line.start(about.end(), Line.months(about));
            lines.add(new Line(tag, start, about.end(), value, in));
        }
    }

    /// What an ordinary report repeats: the same period of the year before, a yearly one also of
    /// the year before that.
    private Stream<Filed> repeats(Filed filed) {
        Optional<Filed> before = latest(filed, 1);
        return filed.period() == FiscalPeriod.FY
                ? Stream.concat(before.stream(), latest(filed, 2).stream())
                : before.stream();
    }

    private Optional<Filed> latest(Filed than, int years) {
        return filings.stream()
                .filter(other -> other.day() <= than.day() && other.isAbout(than, years))
                .reduce((one, later) -> later);
    }

    private void repeat(Filed earlier, Filed in) {
        for (Concept concept : CONCEPTS) {
            if (concept != Concept.SHARES_OUTSTANDING) {
                add(concept, earlier, in);
            }
        }
    }

    private void addYearToDate(Filed filed) {
        int months = Line.monthsOfYear(filed);
        List<Filed> quarters = quarters(filed);
        if (filed.period() == FiscalPeriod.FY || quarters.size() * 3 != months || months == 3) {
            return;
        }
        int start = Line.start(filed.end(), months);
        for (Concept concept : CONCEPTS) {
            double sum = quarters.stream().mapToDouble(quarter -> quarter.of(concept)).sum();
            if (!Line.isInstant(concept) && !Double.isNaN(sum)) {
                Tag tag = habits.tag(concept, filed.day());
                double rounded = Math.rint(sum * CENT * CENT) / (CENT * CENT);
                lines.add(new Line(tag, start, filed.end(), rounded, filed));
            }
        }
    }

    /// The quarters of the fiscal year up to that of a report, each as last told by then.
    private List<Filed> quarters(Filed filed) {
        List<Filed> quarters = new ArrayList<>();
        for (FiscalPeriod period : FiscalPeriod.values()) {
            if (period.compareTo(filed.period()) < 0) {
                filings.stream()
                        .filter(other -> other.day() <= filed.day())
                        .filter(other -> other.period() == period && other.year() == filed.year())
                        .reduce((one, later) -> later)
                        .ifPresent(quarters::add);
            }
        }
        quarters.add(filed);
        return quarters;
    }
}
