package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Operating income ÷ revenue of the same twelve months, a fraction (Soliman, 2008); negative with
/// an operating loss. Unknown unless there was revenue.
final class OperatingMargin extends FiledReading {

    OperatingMargin() {
        super("operating_margin", Concept.OPERATING_INCOME, Concept.REVENUE);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.sameYear(Concept.OPERATING_INCOME, Concept.REVENUE)
                .filter(year -> year.other() > 0)
                .map(year -> year.one() / year.other())
                .orElse(Double.NaN);
    }
}
