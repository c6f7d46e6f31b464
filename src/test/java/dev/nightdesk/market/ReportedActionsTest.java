package dev.nightdesk.market;

import static dev.nightdesk.market.QuarantineReason.CONTRADICTED;
import static dev.nightdesk.market.QuarantineReason.REPEATED;
import static dev.nightdesk.market.QuarantineReason.UNTESTED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.RealMarket.Reported;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What vetting makes of 19,335 actions that a free source really reported.
class ReportedActionsTest {

    private static final int LAST = RealMarket.day("2016-06-30");
    private static List<Reported> reported = List.of();
    private static Map<String, BarSeries> bars = Map.of();
    private static final Map<String, Vetted> VETTED = new TreeMap<>();

    @BeforeAll
    static void vet() throws IOException {
        reported = RealMarket.actions();
        bars = RealMarket.bars(reported.stream().map(Reported::symbol).collect(toSet()));
        Map<String, List<CorporateAction>> actions =
                reported.stream()
                        .collect(groupingBy(Reported::symbol, mapping(Reported::action, toList())));
        actions.forEach(
                (symbol, of) -> VETTED.put(symbol, ActionCheck.vet(barsOf(symbol), of, LAST)));
    }

    @Test
    void the_file_repeats_37_keys() {
        assertThat(reported).hasSize(19335);
        Map<String, Long> keys =
                reported.stream()
                        .collect(groupingBy(row -> row.symbol() + row.previous(), counting()));
        assertThat(keys.values()).filteredOn(count -> count > 1).hasSize(37);
    }

    /// One of the thirteen, CPGI, is real: nobody traded it on its ex-day.
    @Test
    void thirteen_of_242_testable_rows_that_look_like_splits_miss_the_next_close() {
        List<Double> misses =
                reported.stream()
                        .filter(Reported::looksLikeSplit)
                        .map(ReportedActionsTest::miss)
                        .filter(miss -> !miss.isNaN())
                        .toList();
        assertThat(misses).hasSize(242);
        assertThat(misses).filteredOn(miss -> miss > Math.log(1 / 0.6)).hasSize(13);
    }

    @Test
    void every_effective_report_is_applied_or_quarantined() {
        assertThat(applied().filter(Split.class::isInstance)).hasSize(202);
        assertThat(applied().filter(Dividend.class::isInstance)).hasSize(18969);
        assertThat(quarantined(REPEATED)).hasSize(87);
        assertThat(quarantined(CONTRADICTED)).hasSize(15);
        assertThat(quarantined(UNTESTED)).isEmpty();
        assertThat(reported.stream().filter(ReportedActionsTest::isEffective))
                .hasSize(202 + 18969 + 87 + 15);
    }

    /// Ten splits reported a session early, and five dividends or spin-offs whose factor would make
    /// a jump where there was none (ENZN, HCHC, ZAIS) or another one (CSC; WIN, which consolidated
    /// its shares 6:1 on the day of its spin-off).
    @Test
    void the_price_contradicts_fifteen_reports() {
        assertThat(quarantined(CONTRADICTED))
                .containsExactly(
                        "ACUR 2015-08-27",
                        "CSC 2015-11-30",
                        "ENZN 2015-12-30",
                        "FRO 2016-02-02",
                        "HCHC 2015-11-12",
                        "HNSN 2015-09-22",
                        "IO 2016-02-04",
                        "JHX 2015-09-21",
                        "NBY 2015-12-18",
                        "NFLX 2015-07-14",
                        "RTK 2015-08-19",
                        "VXDN 2015-09-24",
                        "VXUP 2015-09-24",
                        "WIN 2015-04-27",
                        "ZAIS 2016-06-28");
    }

    @Test
    void large_dividends_show_in_the_price_41_times() {
        assertThat(applied().filter(Dividend.class::isInstance))
                .filteredOn(dividend -> dividend.factor() < 0.88)
                .hasSize(41);
    }

    @Test
    void of_three_reports_of_a_split_the_one_on_the_day_of_the_jump_is_applied() {
        int real = RealMarket.day("2015-07-15");
        assertThat(splits("NFLX", real - 1)).isEmpty();
        assertThat(splits("NFLX", real)).containsExactly(new Split(real, 0.142857));
        assertThat(splits("NFLX", LAST)).containsExactly(new Split(real, 0.142857));
    }

    @Test
    void a_dividend_listed_for_thirteen_sessions_before_it_went_ex_is_applied_once() {
        assertThat(vetted("MBFIP", LAST).applied())
                .extracting(action -> LocalDate.ofEpochDay(action.exDay()).toString())
                .containsExactly(
                        "2015-04-28", "2015-07-29", "2015-10-28", "2016-01-27", "2016-04-27");
    }

    private static List<CorporateAction> splits(String symbol, int asOf) {
        return vetted(symbol, asOf).applied().stream().filter(Split.class::isInstance).toList();
    }

    private static Vetted vetted(String symbol, int asOf) {
        List<CorporateAction> actions =
                reported.stream()
                        .filter(row -> row.symbol().equals(symbol))
                        .map(Reported::action)
                        .toList();
        return ActionCheck.vet(barsOf(symbol), actions, asOf);
    }

    private static Stream<CorporateAction> applied() {
        return VETTED.values().stream().flatMap(vetted -> vetted.applied().stream());
    }

    private static List<String> quarantined(QuarantineReason reason) {
        return VETTED.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().quarantined().stream()
                                .filter(kept -> kept.reason() == reason)
                                .map(kept -> name(entry.getKey(), kept.action())))
                .toList();
    }

    private static String name(String symbol, CorporateAction action) {
        return symbol + " " + LocalDate.ofEpochDay(action.exDay());
    }

    private static boolean isEffective(Reported row) {
        int exDay = row.action().exDay();
        return exDay <= LAST && barsOf(row.symbol()).days()[0] < exDay;
    }

    private static BarSeries barsOf(String symbol) {
        return Objects.requireNonNull(bars.get(symbol), symbol);
    }

    /// Distance of the next close from what the ratio promises, as a logarithm; NaN if there is
    /// none.
    private static double miss(Reported row) {
        BarSeries traded = barsOf(row.symbol());
        int before = Arrays.binarySearch(traded.days(), row.previous());
        return before + 1 < traded.size()
                ? PriceJumps.distance(
                        traded.close()[before + 1] / traded.close()[before], row.ratio())
                : Double.NaN;
    }
}
