package dev.nightdesk.market;

/// A figure as a company filed it. It is known from the day it was filed and is never overwritten:
/// an amended filing is another fact with a later filing day.
///
/// @param concept what it measures
/// @param period the part of the fiscal year it covers
/// @param fiscalYear the company's fiscal year, such as 2015
/// @param periodEnd epoch day on which the period ended
/// @param filed epoch day from which the figure was public
/// @param amended whether it came with an amended filing
/// @param value US dollars, US dollars a share, or shares
public record Fact(
        Concept concept,
        FiscalPeriod period,
        int fiscalYear,
        int periodEnd,
        int filed,
        boolean amended,
        double value) {

    public Fact {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(concept + " must be finite: " + value);
        }
    }
}
