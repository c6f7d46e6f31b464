package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Diluted earnings per share of the last twelve months ÷ close, a fraction (0.05 is a
/// price/earnings ratio of 20); negative with a loss.
final class EarningsYield extends FiledReading {

    EarningsYield() {
        super("earnings_yield", Concept.EPS_DILUTED);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.yearPerShare(Concept.EPS_DILUTED) / accounts.close();
    }
}
