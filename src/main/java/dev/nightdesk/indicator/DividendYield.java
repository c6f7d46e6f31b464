package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Dividends per share of the last twelve months as filed ÷ close, a fraction (Litzenberger &
/// Ramaswamy, 1979). Zero where a company says that it pays none; unknown where it says nothing,
/// for a gap is not a zero.
final class DividendYield extends FiledReading {

    DividendYield() {
        super("dividend_yield", Concept.DIVIDEND_PER_SHARE);
    }

    @Override
    double of(Accounts accounts) {
        double dividends = accounts.yearPerShare(Concept.DIVIDEND_PER_SHARE);
        return dividends >= 0 ? dividends / accounts.close() : Double.NaN;
    }
}
