package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Revenue of the last twelve months ÷ market value, a fraction (Barbee, Mukherji & Raines, 1996).
/// Unknown where the revenue filed is below zero: the sign says that it is a loss on trading, not
/// sales.
final class SalesToPrice extends FiledReading {

    SalesToPrice() {
        super(
                "sales_to_price",
                Concept.REVENUE,
                Concept.SHARES_OUTSTANDING,
                Concept.NET_INCOME,
                Concept.EPS_BASIC);
    }

    @Override
    double of(Accounts accounts) {
        double revenue = accounts.year(Concept.REVENUE);
        return revenue >= 0 ? revenue / accounts.marketValue() : Double.NaN;
    }
}
