package dev.nightdesk.indicator;

import static java.util.Map.entry;

import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Dividend;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.market.Headline;
import dev.nightdesk.market.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// A random walk with two splits, quarterly dividends, a market it partly follows and quarterly
/// filings; the same for the same seed.
final class RandomWorld {

    static final int FIRST_DAY = 16_436; // 2015-01-01

    private static final Map<Concept, Double> LEVEL =
            Map.ofEntries(
                    entry(Concept.REVENUE, 5e8),
                    entry(Concept.NET_INCOME, 4e7),
                    entry(Concept.EPS_BASIC, 0.5),
                    entry(Concept.EPS_DILUTED, 0.49),
                    entry(Concept.ASSETS, 3e9),
                    entry(Concept.EQUITY, 1e9),
                    entry(Concept.SHARES_OUTSTANDING, 8e7));

    /// Drawn after the others, so that those stay what they were before these were read.
    private static final Map<Concept, Double> LATER_LEVEL =
            Map.ofEntries(
                    entry(Concept.OPERATING_INCOME, 6e7),
                    entry(Concept.DIVIDEND_PER_SHARE, 0.2),
                    entry(Concept.CURRENT_ASSETS, 9e8),
                    entry(Concept.CURRENT_LIABILITIES, 6e8),
                    entry(Concept.CASH_FLOW_OPERATING, 5e7));

    private static final List<String> STORIES =
            List.of(
                    "Tarn Valley Foods shares surge 9%",
                    "Tarn Valley Foods shares tumble 11% as profit falls",
                    "Tarn Valley Foods names new finance chief",
                    "Analysts upgrade TVF to buy",
                    "Tarn Valley posts wider loss; Orrin Mills gains on strong sales",
                    "Why Tarn Valley Foods will not cut its dividend",
                    "Grain prices rise");

    private final SplittableRandom random;
    private final long seed;
    private final int size;

    private RandomWorld(long seed, int size) {
        random = new SplittableRandom(seed);
        this.seed = seed;
        this.size = size;
    }

    static World of(long seed, int size) {
        return new RandomWorld(seed, size).world();
    }

    private World world() {
        TreeMap<Integer, Double> market = new TreeMap<>();
        List<Split> splits = new ArrayList<>();
        List<Dividend> dividends = new ArrayList<>();
        int[] days = new int[size];
        double[] high = new double[size];
        double[] low = new double[size];
        double[] close = new double[size];
        double[] volume = new double[size];
        double price = 20 + 60 * random.nextDouble();
        for (int i = 0; i < size; i++) {
            days[i] = i == 0 ? FIRST_DAY : days[i - 1] + (i % 5 == 0 ? 3 : 1);
            double marketReturn = 0.02 * (random.nextDouble() - 0.49);
            market.put(days[i], marketReturn);
            price *= 1 + 0.8 * marketReturn + 0.03 * (random.nextDouble() - 0.5);
            if (i == size / 3 || i == size - size / 10) {
                splits.add(new Split(days[i], i == size / 3 ? 0.5 : 3));
                price *= splits.getLast().factor();
            }
            if (i % 63 == 40) {
                dividends.add(new Dividend(days[i], 0.993));
            }
            close[i] = price;
            high[i] = price * (1 + 0.02 * random.nextDouble());
            low[i] = price * (1 - 0.02 * random.nextDouble());
            volume[i] = random.nextInt(10) == 0 ? 0 : random.nextInt(2_000_000);
        }
        return new World(
                new BarSeries(days, high, low, close, volume),
                splits,
                dividends,
                market,
                facts(),
                headlines(days));
    }

    /// Quarterly filings from two years before the first bar to beyond the last, some figures
    /// missing, some filed again.
    private List<Fact> facts() {
        List<Fact> facts = facts(LEVEL);
        facts.addAll(facts(LATER_LEVEL));
        facts.sort(Comparator.comparingInt(Fact::filed));
        return facts;
    }

    private List<Fact> facts(Map<Concept, Double> levels) {
        List<Fact> facts = new ArrayList<>();
        for (int quarter = -8; quarter < size / 60; quarter++) {
            int end = FIRST_DAY + Math.round(quarter * 91.31f);
            int filed = end + 25 + random.nextInt(30);
            for (Concept concept : Concept.values()) {
                if (levels.containsKey(concept) && random.nextInt(25) > 0) {
                    facts.add(fact(concept, levels.get(concept), quarter, end, filed, false));
                    if (random.nextInt(12) == 0) {
                        facts.add(
                                fact(concept, levels.get(concept), quarter, end, filed + 30, true));
                    }
                }
            }
        }
        return facts;
    }

    /// From a month before the first bar to beyond the last, by draws of their own; some repeated,
    /// some about others as well.
    private List<Headline> headlines(int[] days) {
        SplittableRandom draws = new SplittableRandom(seed ^ 0x6e657773);
        int last = days.length == 0 ? FIRST_DAY : days[days.length - 1];
        List<Headline> headlines = new ArrayList<>();
        for (int day = FIRST_DAY - 40; day < last + 40; day++) {
            if (draws.nextInt(4) == 0) {
                Instant published =
                        LocalDate.ofEpochDay(day)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .plusSeconds(draws.nextInt(86_400));
                String text = STORIES.get(draws.nextInt(STORIES.size()));
                headlines.add(new Headline(published, text, text.contains(";")));
                if (draws.nextInt(4) == 0) {
                    headlines.add(
                            new Headline(
                                    published.plusSeconds(draws.nextInt(500_000)),
                                    text.replace(" Valley", "  Valley"),
                                    text.contains(";")));
                }
            }
        }
        headlines.sort(Comparator.comparing(Headline::published));
        return headlines;
    }

    private Fact fact(
            Concept concept, double level, int quarter, int end, int filed, boolean amended) {
        FiscalPeriod period =
                switch (Math.floorMod(quarter, 4)) {
                    case 0 -> FiscalPeriod.FY;
                    case 1 -> FiscalPeriod.Q1;
                    case 2 -> FiscalPeriod.Q2;
                    default -> FiscalPeriod.Q3;
                };
        int year = 2015 + Math.floorDiv(quarter - 1, 4);
        double value = level * (0.3 + random.nextDouble());
        double flow = period.isQuarter() || value > 5e8 ? 1 : 4;
        return new Fact(concept, period, year, end, filed, amended, value * flow);
    }
}
