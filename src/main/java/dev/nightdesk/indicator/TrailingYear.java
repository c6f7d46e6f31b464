package dev.nightdesk.indicator;

import dev.nightdesk.market.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The sum of a figure over the last twelve months (TTM): the latest fiscal year + the quarters
/// since − the same quarters of the year before. Where one of those quarters was never filed it is
/// the fiscal year alone; without a fiscal year it is unknown.
final class TrailingYear {

    private static final double QUARTER_DAYS = 365 / 4.0;

    /// Beyond what calendars of 12- and 16-week quarters deviate (22 days), below a missing
    /// quarter.
    private static final int SLACK_DAYS = 30;

    private TrailingYear() {}

    /// @param history of a concept that adds up over time
    /// @param value of a fact, restated where shares were split
    static double of(FactHistory history, ToDoubleFunction<Fact> value) {
        return history.latestYear().map(year -> since(year, history, value)).orElse(Double.NaN);
    }

    private static double since(Fact year, FactHistory history, ToDoubleFunction<Fact> value) {
        double fiscal = value.applyAsDouble(year);
        List<Fact> quarters = history.quartersAfter(year.periodEnd());
        double sum = fiscal;
        for (Fact quarter : quarters) {
            Optional<Fact> before = history.yearBefore(quarter);
            if (before.isEmpty()) {
                return fiscal;
            }
            sum += value.applyAsDouble(quarter) - value.applyAsDouble(before.get());
        }
        return withoutHole(year, quarters) ? sum : fiscal;
    }

    private static boolean withoutHole(Fact year, List<Fact> quarters) {
        if (quarters.isEmpty()) {
            return true;
        }
        double days = quarters.getLast().periodEnd() - year.periodEnd();
        return Math.abs(days - quarters.size() * QUARTER_DAYS) <= SLACK_DAYS;
    }
}
