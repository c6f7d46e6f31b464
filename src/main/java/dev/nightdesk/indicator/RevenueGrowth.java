package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import java.util.Set;

/// Revenue of the latest quarter ÷ that of the same quarter a year before − 1, a fraction. Unknown
/// unless there was revenue a year before.
final class RevenueGrowth extends WarmIndicator {

    RevenueGrowth() {
        super(new Reading("revenue_growth", 1));
    }

    @Override
    public Set<Concept> concepts() {
        return Set.of(Concept.REVENUE);
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        FactHistory revenue = FactHistory.of(history, Concept.REVENUE);
        out[at] =
                revenue.latestQuarter().map(quarter -> growth(quarter, revenue)).orElse(Double.NaN);
    }

    private static double growth(Fact quarter, FactHistory revenue) {
        return revenue.yearBefore(quarter)
                .filter(before -> before.value() > 0)
                .map(before -> quarter.value() / before.value() - 1)
                .orElse(Double.NaN);
    }
}
