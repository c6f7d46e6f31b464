package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;

/// Latest assets ÷ those of a year before − 1, a fraction. The lower the better: what companies
/// build and buy earns less than what they had (Cooper, Gulen & Schill, 2008).
final class AssetGrowth extends FiledReading {

    AssetGrowth() {
        super("asset_growth", Concept.ASSETS);
    }

    @Override
    double of(Accounts accounts) {
        FactHistory assets = accounts.of(Concept.ASSETS);
        return assets.latest().map(now -> growth(now, assets)).orElse(Double.NaN);
    }

    private static double growth(Fact now, FactHistory assets) {
        return assets.balanceYearBefore(now)
                .filter(before -> before.value() > 0)
                .map(before -> now.value() / before.value() - 1)
                .orElse(Double.NaN);
    }
}
