package dev.nightdesk.indicator;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.ListingHistory;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/// A second implementation of the later fundamental readings, by label like [NaiveFundamentals]: a
/// year is told by the running number of the quarter that it ends with.
final class NaiveStatements {

    private NaiveStatements() {}

    static double returnOnAssets(ListingHistory h) {
        return sum(h, Concept.NET_INCOME) / assets(h);
    }

    static double operatingMargin(ListingHistory h) {
        return together(h, Concept.OPERATING_INCOME, Concept.REVENUE, (a, b) -> a / b);
    }

    static double cashReturnOnAssets(ListingHistory h) {
        return sum(h, Concept.CASH_FLOW_OPERATING) / assets(h);
    }

    static double salesToPrice(ListingHistory h) {
        return sum(h, Concept.REVENUE) / marketValue(h);
    }

    static double cashFlowYield(ListingHistory h) {
        return sum(h, Concept.CASH_FLOW_OPERATING) / marketValue(h);
    }

    static double dividendYield(ListingHistory h) {
        ListingHistory restated =
                new ListingHistory(
                        h.prices(),
                        h.splits(),
                        h.market(),
                        h.facts().stream()
                                .filter(fact -> fact.concept() == Concept.DIVIDEND_PER_SHARE)
                                .map(fact -> restated(h, fact))
                                .toList());
        return sum(restated, Concept.DIVIDEND_PER_SHARE) / NaiveReadings.now(h);
    }

    private static Fact restated(ListingHistory h, Fact fact) {
        return new Fact(
                fact.concept(),
                fact.period(),
                fact.fiscalYear(),
                fact.periodEnd(),
                fact.filed(),
                fact.amended(),
                NaiveFundamentals.perShare(h, fact));
    }

    static double earningsGrowth(ListingHistory h) {
        Optional<Year> now = year(h, Concept.NET_INCOME, Integer.MAX_VALUE);
        return now.filter(year -> !isOld(h, year))
                        .flatMap(year -> change(h, year))
                        .or(() ->
                                now.flatMap(year ->
                                        change(h, fiscal(h, Concept.NET_INCOME, year.end()))))
                        .orElse(Double.NaN)
                / assets(h);
    }

    private static Optional<Double> change(ListingHistory h, Year now) {
        return year(h, Concept.NET_INCOME, now.end() - 4)
                .filter(before -> before.end() == now.end() - 4)
                .map(before -> now.sum() - before.sum());
    }

    private static Year fiscal(ListingHistory h, Concept concept, int until) {
        Map.Entry<Integer, Fact> year =
                NaiveFundamentals.byQuarter(h, concept, false).floorEntry(until);
        return new Year(year.getKey(), year.getValue().value(), year.getValue());
    }

    static double assetGrowth(ListingHistory h) {
        NavigableMap<Integer, Double> assets = NaiveFundamentals.byPeriodEnd(h, Concept.ASSETS);
        double now = assets.lastEntry().getValue();
        Map.Entry<Integer, Double> before = assets.ceilingEntry(assets.lastKey() - 370);
        return before.getKey() > assets.lastKey() - 360 ? Double.NaN : now / before.getValue() - 1;
    }

    static double currentRatio(ListingHistory h) {
        NavigableMap<Integer, Double> ratios =
                NaiveFundamentals.byPeriodEnd(h, Concept.CURRENT_ASSETS);
        NavigableMap<Integer, Double> due =
                NaiveFundamentals.byPeriodEnd(h, Concept.CURRENT_LIABILITIES);
        ratios.keySet().retainAll(due.keySet());
        ratios.replaceAll((day, assets) -> assets / due.getOrDefault(day, Double.NaN));
        return newest(ratios);
    }

    static double accruals(ListingHistory h) {
        return together(h, Concept.NET_INCOME, Concept.CASH_FLOW_OPERATING, (a, b) -> a - b)
                / assets(h);
    }

    static double age(ListingHistory h) {
        int[] days = h.prices().traded().days();
        int filed = h.facts().stream().mapToInt(Fact::filed).max().orElseThrow();
        return days[days.length - 1] - filed;
    }

    private static double together(
            ListingHistory h, Concept one, Concept other, DoubleBinaryOperator of) {
        int until = Integer.MAX_VALUE;
        while (true) {
            Optional<Year> a = year(h, one, until);
            Optional<Year> b = year(h, other, until);
            if (a.isEmpty() || b.isEmpty() || isOld(h, a.get()) || isOld(h, b.get())) {
                return Double.NaN;
            }
            if (a.get().end() == b.get().end()) {
                return of.applyAsDouble(a.get().sum(), b.get().sum());
            }
            until = Math.min(a.get().end(), b.get().end());
        }
    }

    private static boolean isOld(ListingHistory h, Year year) {
        return NaiveFundamentals.isOld(h, year.last());
    }

    private static double newest(NavigableMap<Integer, Double> values) {
        return values.isEmpty() ? Double.NaN : values.lastEntry().getValue();
    }

    private static double assets(ListingHistory h) {
        return NaiveFundamentals.latest(h, Concept.ASSETS).map(Fact::value).orElse(Double.NaN);
    }

    private static double marketValue(ListingHistory h) {
        return NaiveFundamentals.shares(h) * NaiveReadings.now(h);
    }

    private static double sum(ListingHistory h, Concept concept) {
        return year(h, concept, Integer.MAX_VALUE)
                .filter(year -> !isOld(h, year))
                .map(Year::sum)
                .orElse(Double.NaN);
    }

    /// Twelve months that end with a quarter of some running number.
    ///
    /// @param last fact of the sum
    private record Year(int end, double sum, Fact last) {}

    private static Optional<Year> year(ListingHistory h, Concept concept, int until) {
        if (NaiveFundamentals.byQuarter(h, concept, false).floorKey(until) == null) {
            return Optional.empty();
        }
        Year fiscal = fiscal(h, concept, until);
        int most = concept == Concept.CASH_FLOW_OPERATING ? 1 : 9;
        NavigableMap<Integer, Fact> quarters = NaiveFundamentals.byQuarter(h, concept, true);
        NavigableMap<Integer, Fact> later = new TreeMap<>();
        for (int q = fiscal.end() + 1; q <= Math.min(until, fiscal.end() + most); q++) {
            Optional.ofNullable(quarters.get(q)).ifPresent(fact -> later.put(quarter(fact), fact));
        }
        boolean isWhole = later.isEmpty() || later.lastKey() == fiscal.end() + later.size();
        if (!isWhole || !later.keySet().stream().allMatch(q -> quarters.containsKey(q - 4))) {
            return Optional.of(fiscal);
        }
        double change = 0;
        for (Map.Entry<Integer, Fact> quarter : later.entrySet()) {
            Fact before = Objects.requireNonNull(quarters.get(quarter.getKey() - 4));
            change += quarter.getValue().value() - before.value();
        }
        Fact last = later.isEmpty() ? fiscal.last() : later.lastEntry().getValue();
        return Optional.of(new Year(fiscal.end() + later.size(), fiscal.sum() + change, last));
    }

    private static int quarter(Fact fact) {
        return 4 * fact.fiscalYear() + Integer.parseInt(fact.period().name().substring(1));
    }
}
