package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What is told of a month's money.
final class BudgetIT {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final String[] NIGHT = {"run", "nightly", "--session", "2026-11-20"};

    @TempDir Path folder = Path.of("");
    private Priced prices = new Priced(Path.of(""));

    @BeforeEach
    void usual_prices() {
        prices = Priced.in(folder.resolve("config"));
    }

    private Cli nightdesk() {
        return prices.of(Cli.at(folder.resolve("var")));
    }

    private static Ran budget(Cli nightdesk, String... more) {
        return nightdesk.insideAt(NOW, Commands.and(new String[] {"budget"}, more));
    }

    private static JsonNode rows(Cli nightdesk, String... more) {
        return budget(nightdesk, Commands.and(more, "--output", "json")).ends(ExitCode.DONE).json();
    }

    private static JsonNode row(JsonNode all, String name) {
        return all.valueStream()
                .filter(row -> row.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double forecast(JsonNode all, String name) {
        return row(all, name).get("forecast").doubleValue();
    }

    @Test
    void before_the_first_run_the_month_is_told_and_nothing_is_made() {
        prices.fixed("30");
        JsonNode all = rows(nightdesk());
        JsonNode server = row(all, "server");
        assertThat(server.get("kind").stringValue()).isEqualTo("fixed");
        assertThat(server.get("monthToDate").doubleValue()).isEqualTo(22.0);
        assertThat(server.get("forecast").doubleValue()).isEqualTo(30.0);
        assertThat(server.get("shareOfCap").doubleValue()).isEqualTo(0.6);
        assertThat(forecast(all, "total")).isEqualTo(30.0);
        assertThat(row(all, "alphavantage").get("window").stringValue()).isEqualTo("24 per day");
        assertThat(row(all, "alphavantage").get("calls").intValue()).isZero();
        JsonNode prometheus = row(all, "prometheus");
        assertThat(prometheus.get("kind").stringValue()).isEqualTo("service");
        assertThat(prometheus.get("shareOfServer").doubleValue()).isEqualTo(0.02421875);
        assertThat(prometheus.get("forecast").doubleValue()).isEqualTo(0.726563);
        assertThat(folder.resolve("var")).doesNotExist();
    }

    @Test
    void people_see_bars_and_that_prices_are_old() {
        prices.fixed("30");
        Ran told = budget(nightdesk()).ends(ExitCode.DONE);
        assertThat(told.out())
                .contains("22.00 dollars of the month so far, 30.00 at its end, 60.0 %")
                .contains(
                        "30.00 of 50.00 dollars are committed this month (60.0 %): nothing is held back")
                .contains("############........ 60.0 %", "Stocks Basic (free)", "prometheus");
        assertThat(told.err()).contains("WARN price_list: the price of Hetzner CX33 was read on");
    }

    @Test
    void a_month_that_breaks_the_cap_ends_the_check_with_the_line() {
        prices.fixed("50");
        budget(nightdesk(), "--check").ends(ExitCode.DONE);
        prices.call("massive", "0.01");
        budget(nightdesk(), "--check").ends(ExitCode.DONE);
        Ran asked = budget(nightdesk(), "--check", "--what-if", "cap=49.99").ends(ExitCode.QUOTA);
        assertThat(asked.err())
                .contains(
                        "the month would cost 50.00 dollars, 0.01 more than the cap: it breaks with server");
        prices.storage("51");
        Ran check = budget(nightdesk(), "--check").ends(ExitCode.QUOTA);
        assertThat(check.err())
                .contains("it breaks with storage, 51 GB at Backblaze B2")
                .contains("next: see by which line");
        assertThat(check.out()).containsPattern("storage +51 GB at Backblaze B2, 10 free");
    }

    @Test
    void another_plan_and_the_price_of_a_call_can_be_asked_about() {
        Cli nightdesk = nightdesk();
        nightdesk.insideAt(NOW, NIGHT).ends(ExitCode.DONE);
        JsonNode now = rows(nightdesk);
        JsonNode other =
                rows(
                        nightdesk,
                        "--what-if",
                        "plan=digitalocean-4gb",
                        "--what-if",
                        "massive.call=0.5");
        assertThat(forecast(other, "server")).isEqualTo(24.0);
        assertThat(forecast(other, "backups")).isEqualTo(4.8);
        int calls = row(now, "massive").get("calls").intValue();
        assertThat(calls).isGreaterThan(200);
        assertThat(row(now, "massive").get("monthToDate").doubleValue()).isZero();
        assertThat(row(other, "massive").get("monthToDate").doubleValue()).isEqualTo(calls * 0.5);
        assertThat(forecast(other, "massive")).isCloseTo(calls * 0.5 * 30 / 22, within(0.000001));
        assertThat(row(now, "alphavantage").get("windowUsed").doubleValue()).isPositive();
        Ran check = budget(nightdesk, "--check", "--what-if", "massive.call=0.5");
        assertThat(check.ends(ExitCode.QUOTA).err()).contains("it breaks with massive");
        assertThat(check.out()).contains("without the question: 14.97 at the month's end");
        budget(nightdesk, "--what-if", "plan=mainframe").ends(ExitCode.USAGE);
    }

    @Test
    void csv_has_a_line_for_each_thing() {
        assertThat(budget(nightdesk(), "--output", "csv").ends(ExitCode.DONE).out())
                .startsWith(
                        "kind,name,what,monthToDate,today,forecast,shareOfCap,calls,window,windowUsed,")
                .contains("\ntotal,total,of a cap of 50.00,10.980966,0.499135,14.974044,");
    }

    @Test
    void doctor_tells_of_prices_that_are_old_and_of_a_list_that_is_none() {
        Ran doctor = nightdesk().insideAt(NOW, "doctor").ends(ExitCode.DONE);
        assertThat(doctor.out()).containsPattern("prices +WARN +the price of Hetzner CX33");
        prices.fixed("-1");
        assertThat(nightdesk().insideAt(NOW, "doctor").ends(ExitCode.USAGE).out())
                .containsPattern("prices +FAIL +.*prices.yaml is not valid");
        nightdesk().inside(NIGHT).ends(ExitCode.USAGE).complains("prices.yaml is not valid");
    }

    @ParameterizedTest
    @EnumSource
    void the_month_is_told_while_a_run_is_on(Where where) {
        prices.call("massive", "0.001");
        Cli nightdesk = prices.of(where.empty(folder.resolve("var")));
        Running running = nightdesk.start(NIGHT).said("plan: session").pause();
        Ran told = nightdesk.inside("budget", "--output", "json").ends(ExitCode.DONE);
        assertThat(row(told.json(), "nasdaqtrader").get("calls").intValue())
                .isBetween(0, 2); // a run tells of itself every ten seconds
        assertThat(told.err().contains("from the run at work")).isEqualTo(where == Where.H2);
        running.resume().end().ends(ExitCode.DONE);
        Ran after = nightdesk.inside("budget", "--output", "json").ends(ExitCode.DONE);
        assertThat(row(after.json(), "nasdaqtrader").get("calls").intValue()).isEqualTo(2);
        assertThat(row(after.json(), "massive").get("monthToDate").doubleValue())
                .isEqualTo(row(after.json(), "massive").get("calls").intValue() * 0.001);
        assertThat(after.err()).doesNotContain("as of");
    }
}
