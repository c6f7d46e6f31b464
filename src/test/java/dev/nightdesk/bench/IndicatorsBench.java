package dev.nightdesk.bench;

import dev.nightdesk.indicator.Indicator;
import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.AdjustedSeries;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.ListingHistory;
import dev.nightdesk.market.MarketReturns;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What a night's readings cost: nanoseconds per bar over a universe of random series, warm; goal
/// 50. Below, each indicator alone, the dearest first.
public final class IndicatorsBench {

    private static final int LISTINGS = 6_000;
    private static final int BARS = 504;
    private static final int ROUNDS = 12;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(504);
    private final MarketReturns market = market();
    private double sink;

    private IndicatorsBench() {}

    public static void main(String[] args) {
        new IndicatorsBench().run();
    }

    private void run() {
        List<ListingHistory> universe = new ArrayList<>();
        for (int i = 0; i < LISTINGS; i++) {
            universe.add(listing());
        }
        print("all", best(universe, Indicators::read));
        Indicators.ALL.stream()
                .map(indicator -> new Cost(indicator, best(universe, alone(indicator))))
                .sorted(Comparator.comparingDouble(Cost::nanos).reversed())
                .forEach(cost -> print(cost.indicator().readings().getFirst().id(), cost.nanos()));
        System.out.println("(checksum " + sink + ")");
    }

    private record Cost(Indicator indicator, double nanos) {}

    private interface Read {
        double[] of(ListingHistory history);
    }

    private static Read alone(Indicator indicator) {
        double[] out = new double[indicator.readings().size()];
        return history -> {
            indicator.read(history, out, 0);
            return out;
        };
    }

    /// The quietest of some rounds, by the processor's time: others share the machine.
    private double best(List<ListingHistory> universe, Read read) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, nanosPerBar(universe, read));
        }
        return best;
    }

    private double nanosPerBar(List<ListingHistory> universe, Read read) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (ListingHistory history : universe) {
            sink += read.of(history)[0];
        }
        return (THREAD.getCurrentThreadCpuTime() - start) / ((double) LISTINGS * BARS);
    }

    private static void print(String what, double nanos) {
        System.out.printf("%-24s %6.2f ns per bar%n", what, nanos);
    }

    private ListingHistory listing() {
        int[] days = new int[BARS];
        double[] high = new double[BARS];
        double[] low = new double[BARS];
        double[] close = new double[BARS];
        double[] volume = new double[BARS];
        double price = 5 + 100 * random.nextDouble();
        for (int i = 0; i < BARS; i++) {
            price *= 1 + 0.04 * (random.nextDouble() - 0.499);
            days[i] = 16_000 + i;
            close[i] = price;
            high[i] = price * (1 + 0.02 * random.nextDouble());
            low[i] = price * (1 - 0.02 * random.nextDouble());
            volume[i] = random.nextInt(5_000_000);
        }
        BarSeries traded = new BarSeries(days, high, low, close, volume);
        AdjustedSeries prices = new AdjustedSeries(traded, high, low, close, volume);
        return new ListingHistory(prices, List.of(), market, facts());
    }

    /// Three years of quarterly filings: about 180 facts.
    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (int filing = 0; filing < 12; filing++) {
            FiscalPeriod period =
                    Arrays.asList(
                                    FiscalPeriod.Q1,
                                    FiscalPeriod.Q2,
                                    FiscalPeriod.Q3,
                                    FiscalPeriod.FY)
                            .get(filing % 4);
            int end = 15_400 + 91 * filing;
            for (Concept concept : Concept.values()) {
                double value = 1 + 1e6 * random.nextDouble();
                facts.add(
                        new Fact(concept, period, 2014 + filing / 4, end, end + 40, false, value));
            }
        }
        return List.copyOf(facts);
    }

    private MarketReturns market() {
        TreeMap<Integer, Double> returns = new TreeMap<>();
        for (int i = 0; i < BARS; i++) {
            returns.put(16_000 + i, 0.02 * (random.nextDouble() - 0.5));
        }
        return new MarketReturns(returns);
    }
}
