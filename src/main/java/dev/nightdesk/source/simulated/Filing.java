package dev.nightdesk.source.simulated;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.FiscalPeriod;

/// What a company files about a period.
///
/// @param fiscalYear the calendar year in which the fiscal year ends
/// @param periodEnd epoch day
/// @param amended whether it corrects an earlier filing
/// @param revenueBefore of the same period a year before, US dollars; `NaN` if the company was not
///   listed yet
record Filing(
        FiscalPeriod period,
        int fiscalYear,
        int periodEnd,
        boolean amended,
        Figures figures,
        double revenueBefore) {

    Filing with(Figures other) {
        return new Filing(period, fiscalYear, periodEnd, amended, other, revenueBefore);
    }

    Filing amendedBy(double factor) {
        return new Filing(
                period, fiscalYear, periodEnd, true, figures.restated(factor), revenueBefore);
    }

    double revenue() {
        return figures.of(Concept.REVENUE);
    }

    double earningsPerShare() {
        return figures.of(Concept.EPS_DILUTED);
    }
}
