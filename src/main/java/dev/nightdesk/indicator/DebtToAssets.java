package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// The part of the assets that is owed, (assets − equity) ÷ assets, a fraction; above 1 where debts
/// exceed assets. Both figures are of the same day: the latest balance sheet that has both.
final class DebtToAssets extends FiledReading {

    DebtToAssets() {
        super("debt_to_assets", Concept.ASSETS, Concept.EQUITY);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.sameDay(Concept.ASSETS, Concept.EQUITY)
                .filter(sheet -> sheet.one() > 0)
                .map(sheet -> (sheet.one() - sheet.other()) / sheet.one())
                .orElse(Double.NaN);
    }
}
