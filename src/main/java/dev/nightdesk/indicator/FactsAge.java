package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;

/// Days from the newest filing of any figure to the session: how old what all readings on filings
/// look at is at best. About 45 on average where a company files every quarter; unknown where
/// nothing was filed. It is a reading itself, so it never goes out of date.
final class FactsAge extends FiledReading {

    FactsAge() {
        super("facts_age", Concept.values());
    }

    @Override
    double of(Accounts accounts) {
        return accounts.age();
    }
}
