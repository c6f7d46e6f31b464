package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;

/// Revenue of the latest quarter ÷ that of the same quarter a year before − 1, a fraction. Unknown
/// unless there was revenue a year before.
final class RevenueGrowth extends FiledReading {

    RevenueGrowth() {
        super("revenue_growth", Concept.REVENUE);
    }

    @Override
    double of(Accounts accounts) {
        FactHistory revenue = accounts.of(Concept.REVENUE);
        return revenue.latestQuarter()
                .filter(quarter -> accounts.isYoung(quarter.periodEnd()))
                .map(quarter -> growth(quarter, revenue))
                .orElse(Double.NaN);
    }

    private static double growth(Fact quarter, FactHistory revenue) {
        return revenue.yearBefore(quarter)
                .filter(before -> before.value() > 0)
                .map(before -> quarter.value() / before.value() - 1)
                .orElse(Double.NaN);
    }
}
