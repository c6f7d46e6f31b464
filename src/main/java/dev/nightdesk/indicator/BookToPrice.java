package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Latest equity ÷ market value, a fraction; negative where debts exceed assets. Market value is
/// [SharesOutstanding] × close.
final class BookToPrice extends FiledReading {

    BookToPrice() {
        super(
                "book_to_price",
                Concept.EQUITY,
                Concept.SHARES_OUTSTANDING,
                Concept.NET_INCOME,
                Concept.EPS_BASIC);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.latest(Concept.EQUITY) / accounts.marketValue();
    }
}
