package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.Split;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// A second implementation of the fundamental readings: by label (fiscal year and period) where the
/// readings go by the day the period ends, so both agree only where labels are right.
final class NaiveFundamentals {

    private NaiveFundamentals() {}

    static double earningsYield(ListingHistory h) {
        return trailing(h, Concept.EPS_DILUTED, NaiveFundamentals::perShare) / NaiveReadings.now(h);
    }

    static double returnOnEquity(ListingHistory h) {
        double equity = latest(h, Concept.EQUITY).map(Fact::value).orElse(Double.NaN);
        double income = trailing(h, Concept.NET_INCOME, (history, fact) -> fact.value());
        return equity > 0 ? income / equity : Double.NaN;
    }

    static double bookToPrice(ListingHistory h) {
        double equity = latest(h, Concept.EQUITY).map(Fact::value).orElse(Double.NaN);
        return equity / shares(h) / NaiveReadings.now(h);
    }

    static double debtToAssets(ListingHistory h) {
        NavigableMap<Integer, Double> assets = byPeriodEnd(h, Concept.ASSETS);
        NavigableMap<Integer, Double> equity = byPeriodEnd(h, Concept.EQUITY);
        double ratio = Double.NaN;
        for (Map.Entry<Integer, Double> on : assets.entrySet()) {
            double own = equity.getOrDefault(on.getKey(), Double.NaN);
            ratio = Double.isNaN(own) ? ratio : 1 - own / on.getValue();
        }
        return ratio;
    }

    static NavigableMap<Integer, Double> byPeriodEnd(ListingHistory h, Concept concept) {
        NavigableMap<Integer, Double> figures = new TreeMap<>();
        h.facts().stream()
                .filter(f -> f.concept() == concept)
                .forEach(f -> figures.put(f.periodEnd(), f.value()));
        return figures;
    }

    static double revenueGrowth(ListingHistory h) {
        NavigableMap<Integer, Fact> revenue = byQuarter(h, Concept.REVENUE, true);
        if (revenue.isEmpty()) {
            return Double.NaN;
        }
        Fact before = revenue.get(revenue.lastKey() - 4);
        return before == null
                ? Double.NaN
                : revenue.lastEntry().getValue().value() / before.value() - 1;
    }

    private static double trailing(
            ListingHistory h, Concept concept, BiFunction<ListingHistory, Fact, Double> value) {
        NavigableMap<Integer, Fact> years = byQuarter(h, concept, false);
        NavigableMap<Integer, Fact> quarters = byQuarter(h, concept, true);
        if (years.isEmpty()) {
            return Double.NaN;
        }
        double fiscal =
                isOld(h, years.lastEntry().getValue())
                        ? Double.NaN
                        : value.apply(h, years.lastEntry().getValue());
        double sum = value.apply(h, years.lastEntry().getValue());
        Fact last = years.lastEntry().getValue();
        for (int q = years.lastKey() + 1; !quarters.tailMap(q, true).isEmpty(); q++) {
            if (!quarters.containsKey(q) || !quarters.containsKey(q - 4)) {
                return fiscal;
            }
            sum += value.apply(h, quarters.get(q)) - value.apply(h, quarters.get(q - 4));
            last = quarters.get(q);
        }
        return isOld(h, last) ? Double.NaN : sum;
    }

    /// Whether what it tells of is a year and a half ago.
    static boolean isOld(ListingHistory h, Fact fact) {
        int[] days = h.prices().traded().days();
        return days[days.length - 1] > fact.periodEnd() + 550;
    }

    /// Latest filing by the running number of the quarter; a fiscal year stands at its fourth.
    static NavigableMap<Integer, Fact> byQuarter(
            ListingHistory h, Concept concept, boolean quarters) {
        NavigableMap<Integer, Fact> facts = new TreeMap<>();
        h.facts().stream()
                .filter(f -> f.concept() == concept && f.period().isQuarter() == quarters)
                .forEach(f -> facts.put(4 * f.fiscalYear() + quarterOf(f), f));
        return facts;
    }

    private static int quarterOf(Fact fact) {
        return switch (fact.period()) {
            case Q1 -> 1;
            case Q2 -> 2;
            case Q3 -> 3;
            case Q4, FY -> 4;
        };
    }

    static Optional<Fact> latest(ListingHistory h, Concept concept) {
        List<Fact> inOrder = h.facts().stream().filter(f -> f.concept() == concept).toList();
        return inOrder.reversed().stream()
                .filter(f -> inOrder.stream().noneMatch(o -> o.periodEnd() > f.periodEnd()))
                .findFirst();
    }

    static double shares(ListingHistory h) {
        Optional<Fact> reported = latest(h, Concept.SHARES_OUTSTANDING);
        if (reported.isPresent()) {
            return reported.get().value() / splitsSince(h, reported.get());
        }
        return h.facts().stream()
                .filter(f -> f.concept() == Concept.EPS_BASIC && !f.period().isQuarter())
                .max(Comparator.comparingInt(Fact::fiscalYear).thenComparingInt(Fact::filed))
                .filter(eps -> Math.abs(eps.value()) >= 0.05)
                .map(eps -> yearIncome(h, eps) / perShare(h, eps))
                .orElse(Double.NaN);
    }

    private static double yearIncome(ListingHistory h, Fact eps) {
        Fact income = byQuarter(h, Concept.NET_INCOME, false).get(4 * eps.fiscalYear() + 4);
        return income == null ? Double.NaN : income.value();
    }

    static double perShare(ListingHistory h, Fact fact) {
        return fact.value() * splitsSince(h, fact);
    }

    private static double splitsSince(ListingHistory h, Fact fact) {
        return h.splits().stream()
                .filter(split -> split.exDay() > fact.filed())
                .mapToDouble(Split::factor)
                .reduce(1, (a, b) -> a * b);
    }
}
