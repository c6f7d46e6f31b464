package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nights whose calls cost money.
final class MoneyIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final String[] NIGHT = {"run", "nightly", "--session", "2026-11-20"};
    private static final String[] NEXT = {"run", "nightly", "--session", "next"};

    @TempDir Path folder = Path.of("");
    private Priced prices = new Priced(Path.of(""));

    @BeforeEach
    void usual_prices() {
        prices = Priced.in(folder.resolve("config"));
    }

    private Cli nightdesk() {
        return prices.of(Cli.at(folder.resolve("var")));
    }

    private static long calls(Where where, Cli nightdesk, String provider) {
        return where.snapshot(nightdesk)
                .rowsIfAny("select 1 from provider_call where provider = '" + provider + "'")
                .size();
    }

    private static List<BigDecimal> spendings(Where where, Cli nightdesk) {
        return where.snapshot(nightdesk).rowsIfAny("select micros from spending").stream()
                .map(row -> new BigDecimal(row.getFirst()).movePointLeft(6))
                .toList();
    }

    @Test
    void at_ninety_six_percent_a_night_makes_no_call_that_costs_and_says_so() {
        prices.fixed("48").call("alphavantage", "0.001").call("finnhub", "0.001");
        Cli nightdesk = nightdesk();
        Ran night = nightdesk.insideAt(NOW, NIGHT).ends(ExitCode.DONE);
        String brake =
                "budget: 48.00 of 50.00 dollars are committed this month (96.0 %): no call with a price"
                        + " above 95.0 %";
        assertThat(night.err()).contains(brake).contains("WARN price_list: ");
        assertThat(night.out())
                .contains("published 2026-11-20", brake, "WARN price_list: ")
                .contains("given up: fundamentals refresh, ")
                .contains("given up: second-source checks, 2 calls")
                .contains("calls alphavantage/listing-status: 2 given up: budget: no room for the");
        Ran next = nightdesk.insideAt(NOW, NEXT).ends(ExitCode.DONE);
        assertThat(next.out()).contains("given up: news rotation, 20 calls");
        assertThat(calls(Where.H2, nightdesk, "alphavantage")).isZero();
        assertThat(calls(Where.H2, nightdesk, "finnhub")).isZero();
        assertThat(calls(Where.H2, nightdesk, "massive")).isPositive();
        assertThat(spendings(Where.H2, nightdesk)).isEmpty();
    }

    @Test
    void a_night_that_cannot_pay_what_it_needs_waits_for_money() {
        prices.fixed("48").call("massive", "0.001");
        Cli nightdesk = nightdesk();
        Ran night = nightdesk.insideAt(NOW, NIGHT).ends(ExitCode.QUOTA);
        assertThat(night.out())
                .contains(
                        "2026-11-20 is not complete: calls that it needs did not fit into the budget")
                .containsPattern(
                        "calls massive/grouped-daily: \\d+ waiting for the budget: budget: 48.00 of 50.00")
                .contains("into the budget [ND-BUDGET]")
                .contains(
                        "next: when there is new money, or a higher cap (nightdesk budget): nightdesk restart 1");
        assertThat(calls(Where.H2, nightdesk, "massive")).isZero();
        assertThat(calls(Where.H2, nightdesk, "sec")).isPositive();
        Instant december = Instant.parse("2026-12-01T00:30:00Z");
        nightdesk.insideAt(december, "restart", "--last").ends(ExitCode.QUOTA);
        prices.call("massive", "0.000");
        assertThat(nightdesk.insideAt(december, "restart", "--last").ends(ExitCode.DONE).out())
                .contains("published 2026-11-20");
    }

    @Test
    void above_eighty_percent_only_what_is_needed_is_paid() {
        prices.fixed("41").call("massive", "0.01");
        Cli nightdesk = nightdesk();
        Ran night = nightdesk.insideAt(NOW, NIGHT).ends(ExitCode.DONE);
        assertThat(night.out())
                .contains("no call with a price that can be done without above 80.0 %")
                .contains("given up: news rotation, ", "given up: second-source checks, ");
        assertThat(
                        where(nightdesk)
                                .rows(
                                        "select distinct t.feed from provider_call c join fetch_task t on"
                                                + " t.task_id = c.task_id where c.provider = 'massive'")
                                .stream()
                                .map(List::getFirst))
                .containsExactlyInAnyOrder("grouped-daily", "splits", "dividends");
        assertThat(spendings(Where.H2, nightdesk))
                .hasSize((int) calls(Where.H2, nightdesk, "massive"))
                .containsOnly(new BigDecimal("0.010000"));
    }

    private static Snapshot where(Cli nightdesk) {
        return Where.H2.snapshot(nightdesk);
    }

    @Test
    void short_money_goes_to_what_is_wanted_most() {
        prices.fixed("39.90").call("alphavantage", "0.02");
        Cli nightdesk = nightdesk();
        nightdesk.insideAt(NOW, NIGHT).ends(ExitCode.DONE);
        Map<String, String> plan = plan(nightdesk);
        assertThat(plan)
                .containsEntry("dollars", "0.06")
                .containsEntry("over budget", "news rotation: 19 calls of 0.38 dollars given up")
                .containsEntry(
                        "budget", "39.94 of 50.00 dollars are committed this month (79.9 %)");
        Ran next = nightdesk.insideAt(NOW, NEXT).ends(ExitCode.DONE);
        assertThat(next.err()).contains("budget: news rotation: 19 calls of 0.38 dollars given up");
        assertThat(next.out())
                .contains("given up: news rotation, 19 calls")
                .contains("40.00 of 50.00 dollars are committed this month (80.0 %)");
        assertThat(spendings(Where.H2, nightdesk)).hasSize(5);
    }

    private static Map<String, String> plan(Cli nightdesk) {
        return nightdesk
                .insideAt(NOW, "plan", "--session", "next", "--output", "json")
                .ends(ExitCode.DONE)
                .json()
                .valueStream()
                .collect(
                        Collectors.toMap(
                                line -> line.get("what").stringValue(),
                                line -> line.get("value").stringValue()));
    }

    @Test
    void catching_up_is_reckoned_as_one_bill() {
        prices.fixed("15").call("massive", "0.01");
        Cli nightdesk = nightdesk();
        nightdesk
                .insideAt(
                        Instant.parse("2026-11-19T06:00:00Z"),
                        "run",
                        "nightly",
                        "--session",
                        "2026-11-18")
                .ends(ExitCode.DONE);
        Ran plan = nightdesk.insideAt(NOW, "plan", "catchup").ends(ExitCode.DONE);
        assertThat(plan.out())
                .contains("2 missed: ")
                .containsPattern("calls massive +13 calls, 8 needed")
                .containsPattern("dollars +0\\.13")
                .containsPattern("budget +1\\d\\.\\d\\d of 50.00 dollars are committed");
        prices.call("massive", "9");
        Ran dear = nightdesk.insideAt(NOW, "plan", "catchup").ends(ExitCode.QUOTA);
        assertThat(dear.out()).containsPattern("does not fit +\\d+\\.00 dollars of needed calls");
        assertThat(dear.err()).contains("[ND-PLAN-QUOTA]", "nightdesk budget");
    }

    @Test
    void a_plan_that_cannot_be_paid_does_not_fit() {
        prices.fixed("47").call("massive", "0.01");
        assertThat(nightdesk().insideAt(NOW, "plan").ends(ExitCode.QUOTA).out())
                .containsPattern("does not fit +2\\.\\d\\d dollars of needed calls");
    }

    /// Killed again and again, with less money than it needs.
    @ParameterizedTest
    @EnumSource
    void no_crash_brings_the_month_above_the_line(Where where) {
        prices.fixed("45").call("massive", "0.01").call("nasdaqtrader", "0.1");
        Cli nightdesk = prices.of(where.empty(folder.resolve("var")));
        Random random = new Random(1);
        for (int i = 0; i < 4; i++) {
            Running running = nightdesk.start(NIGHT).said("plan: session").pause();
            for (int step = random.nextInt(12); step >= 0 && running.isAlive(); step--) {
                running.step(20 + random.nextInt(60));
            }
            running.kill();
        }
        nightdesk.inside(NIGHT).ends(ExitCode.QUOTA);
        List<BigDecimal> spendings = spendings(where, nightdesk);
        BigDecimal spent = spendings.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(spent).isBetween(new BigDecimal("2.49"), new BigDecimal("2.5"));
        long calls = calls(where, nightdesk, "massive") + calls(where, nightdesk, "nasdaqtrader");
        assertThat(spendings).hasSize((int) calls);
        List<List<String>> costs =
                where.snapshot(nightdesk)
                        .rows(
                                "select ended, calls, bytes_received, cpu_seconds from run_cost order by 1");
        assertThat(costs).hasSize(5).noneMatch(row -> row.get(1) == null);
        assertThat(costs.stream().map(row -> row.get(0).toLowerCase(Locale.ROOT).charAt(0)))
                .containsExactly('f', 'f', 'f', 'f', 't');
        long counted = costs.stream().mapToLong(row -> Long.parseLong(row.get(1))).sum();
        assertThat(counted)
                .isEqualTo(where.snapshot(nightdesk).rows("select 1 from provider_call").size());
    }
}
