package dev.nightdesk.market;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Adjustment against the factor files that QuantConnect publishes for Lean.
class LeanOracleTest {

    private static final TradingCalendar CALENDAR = TradingCalendar.newYork();

    /// As declared by Apple, US dollars a share as traded then, by ex-day.
    private static final Map<String, Double> APPLE_PAID =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("20120809", 2.65),
                            Map.entry("20121107", 2.65),
                            Map.entry("20130207", 2.65),
                            Map.entry("20130509", 3.05),
                            Map.entry("20130808", 3.05),
                            Map.entry("20131106", 3.05),
                            Map.entry("20140206", 3.05),
                            Map.entry("20140508", 3.29),
                            Map.entry("20140807", 0.47),
                            Map.entry("20141106", 0.47),
                            Map.entry("20150205", 0.47),
                            Map.entry("20150507", 0.52),
                            Map.entry("20150806", 0.52),
                            Map.entry("20151105", 0.52),
                            Map.entry("20160204", 0.52),
                            Map.entry("20160505", 0.57),
                            Map.entry("20160804", 0.57),
                            Map.entry("20161103", 0.57),
                            Map.entry("20170209", 0.57),
                            Map.entry("20170511", 0.63),
                            Map.entry("20170810", 0.63),
                            Map.entry("20171110", 0.63),
                            Map.entry("20180209", 0.63),
                            Map.entry("20180511", 0.73),
                            Map.entry("20180810", 0.73),
                            Map.entry("20181108", 0.73),
                            Map.entry("20190208", 0.73),
                            Map.entry("20190510", 0.77),
                            Map.entry("20190809", 0.77),
                            Map.entry("20191107", 0.77),
                            Map.entry("20200207", 0.77),
                            Map.entry("20200508", 0.82),
                            Map.entry("20200807", 0.82),
                            Map.entry("20201106", 0.205),
                            Map.entry("20210205", 0.205)));

    @ParameterizedTest
    @ValueSource(strings = {"aapl", "ibm", "bac", "aig", "goog", "googl", "spy"})
    void every_bar_takes_the_factor_that_lean_gives_it(String symbol) {
        LeanFiles lean = LeanFiles.of(symbol);
        assertFactors(lean, lean.actions(CALENDAR), 1e-12);
    }

    /// Independent of the factor file, whose split factors have six digits: splits and cash as
    /// Apple declared them, on closes as traded.
    @Test
    void apple_as_declared_leads_to_the_factors_of_lean() {
        LeanFiles apple = LeanFiles.of("aapl");
        assertFactors(apple, appleAsDeclared(apple.traded()), 5e-6);
    }

    @Test
    void apple_split_seven_to_one_in_2014_and_four_to_one_in_2020() {
        List<CorporateAction> actions = LeanFiles.of("aapl").actions(CALENDAR);
        assertThat(actions)
                .filteredOn(Split.class::isInstance)
                .extracting(action -> LocalDate.ofEpochDay(action.exDay()).toString())
                .containsExactly("2000-06-21", "2005-02-28", "2014-06-09", "2020-08-31");
        assertThat(actions)
                .filteredOn(Split.class::isInstance)
                .extracting(CorporateAction::factor)
                .usingElementComparator((a, b) -> Math.abs(a / b - 1) < 1e-5 ? 0 : 1)
                .containsExactly(0.5, 0.5, 1 / 7.0, 0.25);
    }

    /// Among them a reverse split (AIG 1:20 in 2009) and warrants worth a sixth (AIG in 2011).
    @ParameterizedTest
    @ValueSource(strings = {"aapl", "ibm", "bac", "aig", "goog", "googl", "spy"})
    void the_prices_show_every_action_of_lean(String symbol) {
        LeanFiles lean = LeanFiles.of(symbol);
        int last = lean.traded().days()[lean.traded().size() - 1];
        assertThat(ActionCheck.vet(lean.traded(), lean.actions(CALENDAR), last).quarantined())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "AIG", "BAC", "IBM"})
    void the_ratios_of_2015_and_2016_are_the_steps_of_lean(String symbol) throws IOException {
        int from = LeanFiles.day("20150501");
        int to = LeanFiles.day("20160630");
        Map<Integer, Double> steps =
                LeanFiles.of(symbol.toLowerCase(Locale.ROOT)).actions(CALENDAR).stream()
                        .filter(action -> action.exDay() >= from && action.exDay() <= to)
                        .collect(toMap(CorporateAction::exDay, CorporateAction::factor));
        Map<Integer, Double> ratios = new TreeMap<>(reported(symbol));
        ratios.keySet().removeIf(day -> day < from);
        assertThat(ratios).hasSizeGreaterThanOrEqualTo(4).containsOnlyKeys(steps.keySet());
        ratios.forEach((day, ratio) -> assertThat(ratio).isCloseTo(steps.get(day), within(1e-4)));
    }

    private static void assertFactors(
            LeanFiles lean, List<CorporateAction> actions, double tolerance) {
        BarSeries traded = lean.traded();
        int[] days = traded.days();
        AdjustedSeries adjusted = Adjustment.adjust(traded, actions, days[days.length - 1]);
        for (int i = 0; i < days.length; i++) {
            double factor = adjusted.close()[i] / traded.close()[i];
            assertThat(factor / lean.factorOn(days[i]))
                    .as("%s", LocalDate.ofEpochDay(days[i]))
                    .isCloseTo(1, within(tolerance));
        }
    }

    private static List<CorporateAction> appleAsDeclared(BarSeries traded) {
        List<CorporateAction> actions = new ArrayList<>();
        actions.add(new Split(LeanFiles.day("20000621"), 1 / 2.0));
        actions.add(new Split(LeanFiles.day("20050228"), 1 / 2.0));
        actions.add(new Split(LeanFiles.day("20140609"), 1 / 7.0));
        actions.add(new Split(LeanFiles.day("20200831"), 1 / 4.0));
        APPLE_PAID.forEach((day, cash) -> actions.add(paid(traded, LeanFiles.day(day), cash)));
        actions.sort(comparingInt(CorporateAction::exDay));
        return actions;
    }

    private static Dividend paid(BarSeries traded, int exDay, double cash) {
        int before = Arrays.binarySearch(traded.days(), exDay) - 1;
        return new Dividend(exDay, 1 - cash / traded.close()[before]);
    }

    private static Map<Integer, Double> reported(String symbol) throws IOException {
        try (BufferedReader lines = SharedData.gzipped("us-daily-2015-2016/actions.csv.gz")) {
            return lines.lines()
                    .map(line -> line.split(",", -1))
                    .filter(field -> field[0].equals(symbol))
                    .collect(
                            toMap(
                                    field -> CALENDAR.next(RealMarket.day(field[1])),
                                    field -> Double.parseDouble(field[4])));
        }
    }
}
