package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The sum of a figure over the last twelve months (TTM): the latest fiscal year + the quarters
/// since − the same quarters of the year before. Where one of those quarters was never filed it is
/// the fiscal year alone; without a fiscal year it is unknown.
///
/// Of cash flows only a fiscal year's first quarter is added. Quarterly reports tell cash flows of
/// the year to date, some companies those of the quarter instead or as well, and no label says
/// which: over 3,005 company years of 2015 and 2016 the third quarter's figure is, at the median,
/// three quarters of the year's. In the first quarter both are the same.
///
/// @param end epoch day on which the twelve months ended
record TrailingYear(double sum, int end) {

    private static final double QUARTER_DAYS = 365 / 4.0;

    /// Beyond what calendars of 12- and 16-week quarters deviate (22 days), below a missing
    /// quarter.
    private static final int SLACK_DAYS = 30;

    private static final Set<Concept> OF_THE_YEAR_TO_DATE =
            EnumSet.of(
                    Concept.CASH_FLOW_OPERATING,
                    Concept.CASH_FLOW_INVESTING,
                    Concept.CASH_FLOW_FINANCING);

    /// @param history of a concept that adds up over time
    /// @param value of a fact, restated where shares were split
    static Optional<TrailingYear> of(
            FactHistory history, Concept concept, ToDoubleFunction<Fact> value) {
        return history.latestYear()
                .map(year -> since(year, later(year, history, concept), history, value));
    }

    private static List<Fact> later(Fact year, FactHistory history, Concept concept) {
        List<Fact> quarters = history.quartersAfter(year.periodEnd());
        return OF_THE_YEAR_TO_DATE.contains(concept)
                ? quarters.stream().filter(quarter -> isWithoutHole(year, quarter, 1)).toList()
                : quarters;
    }

    private static TrailingYear since(
            Fact year, List<Fact> quarters, FactHistory history, ToDoubleFunction<Fact> value) {
        double fiscal = value.applyAsDouble(year);
        TrailingYear alone = new TrailingYear(fiscal, year.periodEnd());
        if (quarters.isEmpty() || !isWithoutHole(year, quarters.getLast(), quarters.size())) {
            return alone;
        }
        double sum = fiscal;
        for (Fact quarter : quarters) {
            Optional<Fact> before = history.yearBefore(quarter);
            if (before.isEmpty()) {
                return alone;
            }
            sum += value.applyAsDouble(quarter) - value.applyAsDouble(before.get());
        }
        return new TrailingYear(sum, quarters.getLast().periodEnd());
    }

    private static boolean isWithoutHole(Fact year, Fact last, int quarters) {
        double days = last.periodEnd() - year.periodEnd();
        return Math.abs(days - quarters * QUARTER_DAYS) <= SLACK_DAYS;
    }
}
