package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.SmallMarket;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What `failures` tells an operator in the morning.
final class FailuresIT extends NewPlace {

    private static final SmallMarket WHOLE = SmallMarket.usual();

    private List<String> lines(String... command) {
        return nightdesk.inside(command).ends(ExitCode.DONE).out().lines().toList();
    }

    private static JsonNode row(JsonNode rows, String reason) {
        return rows.valueStream()
                .filter(row -> row.get("reason").stringValue().equals(reason))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reason + " is not among " + rows));
    }

    @ParameterizedTest
    @EnumSource
    void groups_name_their_tickers_their_code_and_a_command(Where where) {
        nightdesk = where.empty(folder.resolve("home"));
        files.put(WHOLE);
        night().ends(ExitCode.DONE);
        List<String> told = lines("failures");
        assertThat(told).hasSizeGreaterThan(9);
        for (int i = 0; i < told.size(); i += 3) {
            assertThat(told.get(i)).matches("\\S+ \\S+: \\d+( of .*)? \\[ND-[A-Z-]+\\]");
            assertThat(told.get(i + 1)).startsWith("  ");
            assertThat(told.get(i + 2)).startsWith("  next: ").contains("nightdesk ");
        }
        assertThat(told)
                .contains("analyze NO_BAR_THIS_SESSION: 1 of S010 [ND-STOCK-NO-BAR]")
                .anyMatch(line ->
                        line.matches(
                                "analyze CONTRADICTED: \\d+ of S.* \\[ND-ACTION-CONTRADICTED.*"))
                .anyMatch(line ->
                        line.matches("publish quarantined_actions: 1 \\[ND-CHECK-QUARANTINE\\]"))
                .anyMatch(line ->
                        line.contains("nightdesk rerun S010 --publish --session 2024-05-31"));
    }

    @Test
    void single_ones_are_listed_by_ticker() {
        files.put(WHOLE);
        night().ends(ExitCode.DONE);
        JsonNode all = nightdesk.inside("failures", "--output", "json").json();
        JsonNode action = row(all, "CONTRADICTED");
        assertThat(action.get("ticker").stringValue()).startsWith("S");
        assertThat(action.get("detail").stringValue()).matches("ex-day 20\\S+, factor [\\d.]+");
        assertThat(action.get("code").stringValue()).isEqualTo("ND-ACTION-CONTRADICTED");
        assertThat(row(all, "TOO_FEW_READINGS").get("ticker").stringValue()).isEqualTo("S011");
        JsonNode kind = row(all, "ETF");
        assertThat(kind.get("ticker").stringValue()).isEmpty();
        assertThat(kind.get("code").stringValue()).isEqualTo("ND-TICKER-KIND");
        assertThat(lines("failures", "--tickers"))
                .hasSizeGreaterThan(all.size())
                .anyMatch(line -> line.contains("S011") && line.contains("ND-STOCK-TOO-YOUNG"));
    }

    @Test
    void an_execution_that_a_gate_stopped_tells_the_gate_and_its_checks() {
        files.put(WHOLE.without(SmallMarket.LAST));
        night().ends(ExitCode.GATE);
        JsonNode all = nightdesk.inside("failures", "--output", "json").json();
        JsonNode stopped = all.get(0);
        assertThat(stopped.get("reason").stringValue()).isEqualTo("STOPPED");
        assertThat(stopped.get("code").stringValue()).isEqualTo("ND-GATE");
        assertThat(stopped.get("next").stringValue()).endsWith("nightdesk restart 1");
        assertThat(row(all, "freshness").get("code").stringValue()).isEqualTo("ND-CHECK-FRESHNESS");
        assertThat(row(all, "freshness").get("detail").stringValue()).startsWith("ERROR: no bars");
        assertThat(nightdesk.inside("show", "1").ends(ExitCode.DONE).out())
                .contains(
                        "next: mend the cause (nightdesk failures 1), then: nightdesk restart 1 [ND-GATE]");
    }

    /// The restart is told of no more once it is done.
    @Test
    void an_execution_that_failed_tells_its_cause_until_it_is_restarted() {
        files.put(WHOLE);
        nightdesk.inside(Commands.nightly(files, LocalDate.of(2024, 5, 30))).ends(ExitCode.DONE);
        files.truncate("prices.csv.gz");
        Ran failed = night().ends(ExitCode.FAILED);
        assertThat(failed.out().lines().toList().getFirst())
                .matches(
                        "plan failed: prices.csv.gz is truncated after line \\d+ \\[ND-FILE-BROKEN\\]");
        assertThat(failed.last()).isEqualTo("next: fetch it again, then: nightdesk restart 2");
        JsonNode told = nightdesk.inside("failures", "--output", "json").json().get(0);
        assertThat(told.get("stage").stringValue()).isEqualTo("plan");
        assertThat(told.get("reason").stringValue()).isEqualTo("FAILED");
        assertThat(told.get("code").stringValue()).isEqualTo("ND-FILE-BROKEN");
        assertThat(told.get("detail").stringValue()).startsWith("prices.csv.gz is truncated");
        assertThat(told.get("next").stringValue()).endsWith("nightdesk restart 2");

        files.put(WHOLE);
        nightdesk.inside("restart", "2").ends(ExitCode.DONE);
        assertThat(lines("failures", "2")).noneMatch(line -> line.contains("ND-FILE-BROKEN"));
        assertThat(lines("show", "2")).noneMatch(line -> line.contains("next:"));
    }

    @Test
    void a_session_of_which_nothing_is_to_be_told() {
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        assertThat(lines("failures"))
                .allMatch(line -> line.contains("nothing") || line.matches("fetch .*|  .*"));
    }
}
