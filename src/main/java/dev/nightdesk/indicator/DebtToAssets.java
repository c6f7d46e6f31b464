package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import java.util.Set;

/// The part of the assets that is owed, (assets − equity) ÷ assets, a fraction; above 1 where debts
/// exceed assets. Both figures are of the same day: the latest balance sheet that has both.
final class DebtToAssets extends WarmIndicator {

    DebtToAssets() {
        super(new Reading("debt_to_assets", 1));
    }

    @Override
    public Set<Concept> concepts() {
        return Set.of(Concept.ASSETS, Concept.EQUITY);
    }

    @Override
    void compute(ListingHistory history, double[] out, int at) {
        FactHistory equity = FactHistory.of(history, Concept.EQUITY);
        out[at] =
                FactHistory.of(history, Concept.ASSETS)
                        .latestTogetherWith(equity)
                        .filter(assets -> assets.value() > 0)
                        .map(assets -> owed(assets, equity))
                        .orElse(Double.NaN);
    }

    private static double owed(Fact assets, FactHistory equity) {
        return equity.asOf(assets.periodEnd())
                .map(own -> (assets.value() - own.value()) / assets.value())
                .orElse(Double.NaN);
    }
}
