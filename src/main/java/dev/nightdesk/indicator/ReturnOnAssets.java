package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Net income of the last twelve months ÷ latest assets, a fraction (Balakrishnan, Bartov & Faurel,
/// 2010). Says how a company earns where equity is too small, or a deficit, to divide by.
final class ReturnOnAssets extends FiledReading {

    ReturnOnAssets() {
        super("return_on_assets", Concept.NET_INCOME, Concept.ASSETS);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.year(Concept.NET_INCOME) / accounts.latestPositive(Concept.ASSETS);
    }
}
