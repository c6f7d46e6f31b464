package dev.nightdesk.night.fetch;

import dev.nightdesk.market.Tickers;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedMetric;
import dev.nightdesk.store.CompanyStore;
import dev.nightdesk.store.Stores;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Puts metrics of companies.
record MetricLanding(Stores stores, Supplier<Tickers> tickers) implements Landing<QuotedMetric> {

    /// The metrics that are kept of the hundred and more that come; the payload has the rest.
    private static final Set<String> KEPT =
            Set.of(
                    "marketCapitalization",
                    "beta",
                    "peTTM",
                    "pb",
                    "psTTM",
                    "epsTTM",
                    "epsGrowthTTMYoy",
                    "revenueGrowthTTMYoy",
                    "grossMarginTTM",
                    "netProfitMarginTTM",
                    "roeTTM",
                    "totalDebt/totalEquityQuarterly",
                    "currentRatioQuarterly",
                    "dividendYieldIndicatedAnnual");

    @Override
    public Landed land(Found<QuotedMetric> found, Context context) {
        int day = (int) context.session().toEpochDay();
        List<CompanyStore.Metric> metrics =
                found.rows().stream()
                        .filter(one ->
                                KEPT.contains(one.name()) && tickers.get().has(one.symbol(), day))
                        .sorted(Comparator.comparing(QuotedMetric::name))
                        .map(one ->
                                new CompanyStore.Metric(
                                        tickers.get().of(one.symbol(), day),
                                        one.name(),
                                        one.value()))
                        .toList();
        stores.companies().storeMetrics(metrics, context.session());
        return Landed.of(metrics.size());
    }
}
