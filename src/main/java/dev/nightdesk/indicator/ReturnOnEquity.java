package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Net income of the last twelve months ÷ latest equity, a fraction. Unknown unless equity is above
/// zero: a ratio to a deficit has no meaning.
final class ReturnOnEquity extends FiledReading {

    ReturnOnEquity() {
        super("return_on_equity", Concept.NET_INCOME, Concept.EQUITY);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.year(Concept.NET_INCOME) / accounts.latestPositive(Concept.EQUITY);
    }
}
