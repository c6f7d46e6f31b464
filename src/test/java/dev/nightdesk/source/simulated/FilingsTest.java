package dev.nightdesk.source.simulated;

import static dev.nightdesk.source.simulated.Sample.all;
import static dev.nightdesk.source.simulated.Sample.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.market.Concept;
import dev.nightdesk.market.Fact;
import dev.nightdesk.market.FiscalPeriod;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedFact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FilingsTest {

    private static final int LAST = day("2026-11-20");

    private record Key(String symbol, FiscalPeriod period, int end, int filed, boolean amended) {}

    private static final Map<Key, Map<Concept, Double>> FILINGS = new LinkedHashMap<>();
    private static final Map<String, Double> CLOSES = new HashMap<>();
    private static List<QuotedFact> facts = List.of();

    @BeforeAll
    static void read() {
        SimulatedMarket market = Sample.open(4, 300, 300);
        facts = all(market.facts(day -> day <= LAST));
        for (QuotedFact quoted : facts) {
            Fact fact = quoted.fact();
            Key key =
                    new Key(
                            quoted.symbol(),
                            fact.period(),
                            fact.periodEnd(),
                            fact.filed(),
                            fact.amended());
            FILINGS.computeIfAbsent(key, k -> new EnumMap<>(Concept.class))
                    .put(fact.concept(), fact.value());
        }
        for (QuotedBar bar : all(market.bars(day -> day == LAST))) {
            CLOSES.put(bar.symbol(), bar.close());
        }
    }

    private static double of(Map<Concept, Double> filing, Concept concept) {
        return filing.getOrDefault(concept, Double.NaN);
    }

    private static double income(Key key) {
        return of(FILINGS.getOrDefault(key, Map.of()), Concept.NET_INCOME);
    }

    private static List<Key> keys(FiscalPeriod period) {
        return FILINGS.keySet().stream().filter(key -> key.period() == period).toList();
    }

    @Test
    void figures_become_known_25_to_80_days_after_the_period_on_a_weekday() {
        for (Key key : FILINGS.keySet()) {
            int delay = key.filed() - key.end();
            assertThat(delay).isBetween(25, key.amended() ? 155 : 80);
            assertThat(LocalDate.ofEpochDay(key.filed()).getDayOfWeek())
                    .isLessThan(DayOfWeek.SATURDAY);
        }
        assertThat(FILINGS).hasSizeGreaterThan(300 * 17);
    }

    @Test
    void fiscal_years_consist_of_three_quarters_and_a_year_and_end_in_the_year_of_their_name() {
        assertThat(keys(FiscalPeriod.Q4)).isEmpty();
        double quarters = keys(FiscalPeriod.Q2).size();
        assertThat(keys(FiscalPeriod.FY).size() / quarters).isCloseTo(1, within(0.15));
        for (QuotedFact quoted : facts) {
            Fact fact = quoted.fact();
            int months = fact.period() == FiscalPeriod.FY ? 0 : 3 * (4 - quarter(fact));
            LocalDate yearEnd = LocalDate.ofEpochDay(fact.periodEnd()).plusMonths(months);
            assertThat(fact.fiscalYear()).isEqualTo(yearEnd.getYear());
        }
    }

    private static int quarter(Fact fact) {
        return Integer.parseInt(fact.period().name().substring(1));
    }

    @Test
    void balance_sheets_hold_what_they_must() {
        for (Map<Concept, Double> filing : FILINGS.values()) {
            double assets = of(filing, Concept.ASSETS);
            double equity = of(filing, Concept.EQUITY);
            assertThat(equity).isPositive().isLessThan(assets);
            assertThat(of(filing, Concept.CASH)).isPositive();
            assertThat(filing.getOrDefault(Concept.CURRENT_ASSETS, assets))
                    .isBetween(of(filing, Concept.CASH), assets);
            assertThat(filing.getOrDefault(Concept.CURRENT_LIABILITIES, 0.0))
                    .isBetween(0.0, assets - equity);
        }
    }

    @Test
    void earnings_per_share_are_net_income_per_share() {
        for (Map<Concept, Double> filing : FILINGS.values()) {
            double shares = of(filing, Concept.SHARES_OUTSTANDING);
            assertThat(of(filing, Concept.EPS_BASIC))
                    .isCloseTo(of(filing, Concept.NET_INCOME) / shares, within(0.00501));
        }
    }

    @Test
    void cash_changes_by_the_three_cash_flows() {
        Map<String, Double> cash = new HashMap<>();
        int checked = 0;
        for (Map.Entry<Key, Map<Concept, Double>> entry : FILINGS.entrySet()) {
            Map<Concept, Double> filing = entry.getValue();
            Key key = entry.getKey();
            Double before = key.amended() ? null : cash.put(key.symbol(), of(filing, Concept.CASH));
            if (before != null && key.period() != FiscalPeriod.FY) {
                double flows =
                        of(filing, Concept.CASH_FLOW_OPERATING)
                                + of(filing, Concept.CASH_FLOW_INVESTING)
                                + of(filing, Concept.CASH_FLOW_FINANCING);
                assertThat(of(filing, Concept.CASH) - before).isCloseTo(flows, within(3000.0));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3000);
    }

    @Test
    void a_few_filings_are_amended_with_another_income() {
        List<Key> amended = FILINGS.keySet().stream().filter(Key::amended).toList();
        assertThat(amended.size() / (double) FILINGS.size()).isBetween(0.004, 0.02);
        for (Key key : amended) {
            Key original =
                    FILINGS.keySet().stream()
                            .filter(other -> other.symbol().equals(key.symbol()))
                            .filter(other -> other.end() == key.end() && !other.amended())
                            .findFirst()
                            .orElse(key);
            assertThat(original.filed()).isLessThanOrEqualTo(key.filed());
            assertThat(original.equals(key) || differs(original, key)).isTrue();
        }
    }

    private static boolean differs(Key one, Key other) {
        return income(one) != income(other);
    }

    @Test
    void valuations_are_plausible_at_the_last_close() {
        Map<String, Map<Concept, Double>> years = new HashMap<>();
        FILINGS.forEach((key, filing) -> {
            if (key.period() == FiscalPeriod.FY && key.filed() > LAST - 365) {
                years.put(key.symbol(), filing);
            }
        });
        years.keySet().retainAll(CLOSES.keySet());
        List<Double> yields = new ArrayList<>();
        List<Double> books = new ArrayList<>();
        years.forEach((symbol, year) -> {
            double value =
                    CLOSES.getOrDefault(symbol, Double.NaN) * of(year, Concept.SHARES_OUTSTANDING);
            yields.add(of(year, Concept.NET_INCOME) / value);
            books.add(of(year, Concept.EQUITY) / value);
        });
        assertThat(share(yields, -0.3, 0.15)).isGreaterThan(0.9);
        assertThat(share(books, 0.05, 1.5)).isGreaterThan(0.9);
        assertThat(share(yields, -0.3, 0)).isBetween(0.1, 0.35);
    }

    private static double share(List<Double> values, double low, double high) {
        long inside = values.stream().filter(value -> value >= low && value < high).count();
        return inside / (double) values.size();
    }
}
