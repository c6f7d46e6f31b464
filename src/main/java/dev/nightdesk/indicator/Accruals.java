package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// The part of earnings that is not cash, (net income − cash flow from operations) of the same
/// twelve months ÷ latest assets, a fraction. The lower the better: what is only booked persists
/// less (Sloan, 1996, with the cash flow statement as in Hribar & Collins, 2002).
final class Accruals extends FiledReading {

    Accruals() {
        super("accruals", Concept.NET_INCOME, Concept.CASH_FLOW_OPERATING, Concept.ASSETS);
    }

    @Override
    double of(Accounts accounts) {
        return accounts.sameYear(Concept.NET_INCOME, Concept.CASH_FLOW_OPERATING)
                        .map(year -> year.one() - year.other())
                        .orElse(Double.NaN)
                / accounts.latestPositive(Concept.ASSETS);
    }
}
