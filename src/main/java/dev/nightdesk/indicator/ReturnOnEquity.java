package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import java.util.Set;

/// Net income of the last twelve months ÷ latest equity, a fraction. Unknown unless equity is above
/// zero: a ratio to a deficit has no meaning.
final class ReturnOnEquity extends WarmIndicator {

    ReturnOnEquity() {
        super(new Reading("return_on_equity", 1));
    }

    @Override
    public Set<Concept> concepts() {
        return Set.of(Concept.NET_INCOME, Concept.EQUITY);
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        FactHistory income = FactHistory.of(history, Concept.NET_INCOME);
        out[at] =
                FactHistory.of(history, Concept.EQUITY)
                        .latest()
                        .filter(equity -> equity.value() > 0)
                        .map(equity -> TrailingYear.of(income, Fact::value) / equity.value())
                        .orElse(Double.NaN);
    }
}
