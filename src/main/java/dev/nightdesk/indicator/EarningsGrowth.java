package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import java.util.Optional;

/// Change of the net income of twelve months over the twelve before ÷ latest assets, a fraction of
/// the assets (Balakrishnan, Bartov & Faurel, 2010). Not of the earlier income, which may be a
/// loss. Of the twelve months that are known with those a year before; else of the fiscal years.
final class EarningsGrowth extends FiledReading {

    EarningsGrowth() {
        super("earnings_growth", Concept.NET_INCOME, Concept.ASSETS);
    }

    @Override
    double of(Accounts accounts) {
        return change(accounts, Integer.MAX_VALUE)
                        .or(() ->
                                accounts.of(Concept.NET_INCOME)
                                        .latestYear()
                                        .flatMap(year -> change(accounts, year.periodEnd())))
                        .orElse(Double.NaN)
                / accounts.latestPositive(Concept.ASSETS);
    }

    private static Optional<Double> change(Accounts accounts, int until) {
        return accounts.year(Concept.NET_INCOME, until)
                .flatMap(now ->
                        accounts.yearBefore(Concept.NET_INCOME, now)
                                .map(before -> now.sum() - before.sum()));
    }
}
