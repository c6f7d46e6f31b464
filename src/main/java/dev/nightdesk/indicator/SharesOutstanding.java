package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;

/// The number of shares a company has at the session: as last reported, else what the latest fiscal
/// year's net income ÷ basic earnings per share implies. Earnings below five cents a share are too
/// coarsely rounded to divide by. Restated for splits since the filing; NaN if unknown.
final class SharesOutstanding {

    private static final double LEAST_EPS = 0.05;

    private SharesOutstanding() {}

    static double of(Accounts accounts) {
        double shares =
                accounts.of(Concept.SHARES_OUTSTANDING)
                        .latest()
                        .map(fact -> accounts.splits().shares(fact.value(), fact.filed()))
                        .orElseGet(() -> implied(accounts));
        return shares > 0 ? shares : Double.NaN;
    }

    private static double implied(Accounts accounts) {
        FactHistory income = accounts.of(Concept.NET_INCOME);
        return accounts.of(Concept.EPS_BASIC)
                .latestYear()
                .filter(eps -> accounts.isYoung(eps.periodEnd()))
                .filter(eps -> Math.abs(eps.value()) >= LEAST_EPS)
                .map(eps -> accounts.splits().shares(implied(income, eps), eps.filed()))
                .orElse(Double.NaN);
    }

    private static double implied(FactHistory income, Fact eps) {
        return income.yearEnding(eps.periodEnd())
                .map(year -> year.value() / eps.value())
                .orElse(Double.NaN);
    }
}
