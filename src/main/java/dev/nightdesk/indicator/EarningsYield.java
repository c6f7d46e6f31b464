package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.ListingHistory;
import java.util.Set;

/// Diluted earnings per share of the last twelve months ÷ close, a fraction (0.05 is a
/// price/earnings ratio of 20); negative with a loss.
final class EarningsYield extends WarmIndicator {

    EarningsYield() {
        super(new Reading("earnings_yield", 1));
    }

    @Override
    public Set<Concept> concepts() {
        return Set.of(Concept.EPS_DILUTED);
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        FactHistory eps = FactHistory.of(history, Concept.EPS_DILUTED);
        SplitsSince splits = new SplitsSince(history.splits());
        out[at] = TrailingYear.of(eps, splits::perShare) / LastClose.of(history);
    }
}
