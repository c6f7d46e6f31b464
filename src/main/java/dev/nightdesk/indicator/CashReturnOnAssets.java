package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Cash flow from operations over twelve months ÷ latest assets, a fraction (Piotroski, 2000). Of
/// which twelve months see [TrailingYear].
final class CashReturnOnAssets extends FiledReading {

    CashReturnOnAssets() {
        super("cash_return_on_assets", Concept.CASH_FLOW_OPERATING, Concept.ASSETS);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.year(Concept.CASH_FLOW_OPERATING) / accounts.latestPositive(Concept.ASSETS);
    }
}
