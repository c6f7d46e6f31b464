package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.ListingHistory;
import java.util.Set;

/// Latest equity ÷ market value, a fraction; negative where debts exceed assets. Market value is
/// [SharesOutstanding] × close.
final class BookToPrice extends WarmIndicator {

    BookToPrice() {
        super(new Reading("book_to_price", 1));
    }

    @Override
    public Set<Concept> concepts() {
        return Set.of(
                Concept.EQUITY, Concept.SHARES_OUTSTANDING, Concept.NET_INCOME, Concept.EPS_BASIC);
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        out[at] =
                FactHistory.of(history, Concept.EQUITY)
                        .latest()
                        .map(equity -> equity.value() / marketValue(history))
                        .orElse(Double.NaN);
    }

    private static double marketValue(ListingHistory history) {
        return SharesOutstanding.of(history) * LastClose.of(history);
    }
}
