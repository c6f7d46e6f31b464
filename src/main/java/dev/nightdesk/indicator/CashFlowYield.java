package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Cash flow from operations over twelve months ÷ market value, a fraction (Lakonishok, Shleifer &
/// Vishny, 1994); negative where operations cost cash.
final class CashFlowYield extends FiledReading {

    CashFlowYield() {
        super(
                "cash_flow_yield",
                Concept.CASH_FLOW_OPERATING,
                Concept.SHARES_OUTSTANDING,
                Concept.NET_INCOME,
                Concept.EPS_BASIC);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.year(Concept.CASH_FLOW_OPERATING) / accounts.marketValue();
    }
}
