package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What programs may rely on in the output of commands that list.
final class ContractIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);

    private static @TempDir Path folder = Path.of("");
    private static Cli nightdesk = Cli.at(Path.of(""));
    private static MarketFiles files = new MarketFiles(Path.of(""));

    @BeforeAll
    static void two_nights_of_which_one_is_refused() {
        files = new MarketFiles(folder.resolve("files"));
        files.put(SmallMarket.usual().until(EVE));
        nightdesk = Cli.at(folder.resolve("var"));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.GATE);
    }

    private static JsonNode json(String... command) {
        return nightdesk
                .inside(Commands.and(command, "--output", "json"))
                .ends(ExitCode.DONE)
                .json();
    }

    @Test
    void status_lists_executions_newest_first() {
        JsonNode all = json("status");
        assertThat(all).hasSize(3);
        for (JsonNode one : all) {
            assertThat(one.propertyNames())
                    .containsExactly(
                            "id",
                            "job",
                            "market",
                            "session",
                            "status",
                            "exitCode",
                            "startedAt",
                            "endedAt",
                            "durationSeconds",
                            "universe",
                            "analysed",
                            "excluded",
                            "failed",
                            "published");
            assertThat(one.get("id").isIntegralNumber()).isTrue();
            assertThat(one.get("market").stringValue()).isEqualTo("files");
            Instant began = Instant.parse(one.get("startedAt").stringValue());
            Instant ended = Instant.parse(one.get("endedAt").stringValue());
            assertThat(one.get("durationSeconds").doubleValue())
                    .isCloseTo((ended.toEpochMilli() - began.toEpochMilli()) / 1e3, within(0.002));
        }
        assertThat(texts(all, "job")).containsExactly("nightly", "nightly", "backfill");
        assertThat(texts(all, "session")).containsExactly("2024-05-31", "2024-05-30", "2024-05-30");
        assertThat(texts(all, "status")).containsExactly("STOPPED", "COMPLETED", "COMPLETED");
        assertThat(texts(all, "exitCode")).containsExactly("3", "0", "0");
        assertThat(texts(all, "published")).containsExactly("false", "true", "false");
        assertThat(texts(all, "universe")).containsExactly("65", "65", "null");
        assertThat(texts(all, "analysed")).containsExactly("0", "58", "null");
        assertThat(texts(json("status", "backfill"), "job")).containsExactly("backfill");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.get(field).asString("null")).toList();
    }

    @Test
    void show_lists_the_steps_and_partitions_of_an_execution() {
        String id = json("status").get(1).get("id").toString();
        JsonNode steps = json("show", id);
        assertThat(texts(steps, "step"))
                .contains("plan", "fetch", "fetch:r1-bars", "verify", "market", "analyze")
                .contains("analyze:r1-0000", "rank", "recommend", "recommend:r1-0015", "publish");
        assertThat(texts(steps, "status")).containsOnly("COMPLETED");
        assertThat(steps.get(0).get("durationSeconds").isNumber()).isTrue();
        Instant.parse(steps.get(0).get("startedAt").stringValue());
    }

    @Test
    void failures_lists_what_was_left_out_and_why() {
        JsonNode all = json("failures", json("status").get(1).get("id").toString());
        assertThat(texts(all, "reason"))
                .contains("CONTRADICTED", "ETF", "WARRANT", "TOO_FEW_READINGS");
        JsonNode ofHistory = json("failures", json("status").get(2).get("id").toString());
        assertThat(texts(ofHistory, "reason")).contains("DUPLICATE");
        for (JsonNode one : all) {
            assertThat(one.propertyNames())
                    .containsExactly(
                            "stage", "reason", "ticker", "count", "detail", "next", "code");
            assertThat(one.get("count").isIntegralNumber()).isTrue();
        }
    }

    @Test
    void picks_are_the_best_of_those_that_say_buy() {
        JsonNode picks = json("picks", "--top", "5");
        assertThat(picks).hasSizeBetween(1, 5);
        double before = 100;
        for (JsonNode pick : picks) {
            assertThat(pick.get("session").stringValue()).isEqualTo("2024-05-30");
            assertThat(pick.get("rating").stringValue()).isIn("STRONG_BUY", "BUY");
            assertThat(pick.get("score").doubleValue()).isBetween(50.0, before);
            assertThat(pick.get("target").doubleValue()).isGreaterThan(number(pick, "entry"));
            assertThat(pick.get("stop").doubleValue()).isLessThan(number(pick, "entry"));
            before = pick.get("score").doubleValue();
        }
    }

    private static double number(JsonNode row, String field) {
        return row.get(field).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S000", "S001", "NAN", "TRUE"})
    void why_gives_reasons_that_sum_to_the_score(String ticker) {
        JsonNode why = json("why", ticker);
        assertThat(why.propertyNames())
                .contains("ticker", "name", "session", "rating", "score", "confidence", "close")
                .contains(
                        "entry", "target", "stop", "horizonDays", "reasons", "readings", "sources");
        double sum =
                why.get("reasons")
                        .valueStream()
                        .mapToDouble(one -> number(one, "contribution"))
                        .sum();
        assertThat(50 + sum).isCloseTo(number(why, "score"), within(1e-9));
        assertThat(number(why, "confidence")).isBetween(0.0, 1.0);
        assertThat(why.get("readings").propertyNames())
                .containsExactlyElementsOf(
                        Indicators.readings().stream().map(reading -> reading.id()).toList());
        assertThat(why.get("readings")).allMatch(reading -> reading.isNull() || reading.isNumber());
        JsonNode source = why.get("sources").get(0);
        assertThat(source.propertyNames())
                .containsExactly("kind", "provider", "payload", "fetchedAt");
        Instant.parse(source.get("fetchedAt").stringValue());
    }

    @Test
    void no_opinion_has_no_target_and_no_horizon() {
        JsonNode why = json("why", SmallMarket.PENNY);
        assertThat(why.get("rating").stringValue()).isEqualTo("NO_OPINION");
        assertThat(why.get("noOpinionReason").stringValue()).isEqualTo("PRICE_FLOOR");
        assertThat(why.get("target").isNull()).isTrue();
        assertThat(why.get("stop").isNull()).isTrue();
        assertThat(why.get("horizonDays").isNull()).isTrue();
    }

    @Test
    void why_of_a_listing_that_was_not_rated_says_why_not() {
        nightdesk.inside("why", "ZETF").ends(ExitCode.USAGE).complains("it is excluded as ETF");
        nightdesk
                .inside("why", SmallMarket.YOUNG)
                .ends(ExitCode.USAGE)
                .complains("TOO_FEW_READINGS");
    }

    @Test
    void plan_tells_what_a_night_would_do_and_does_nothing() {
        JsonNode plan = json("plan", "--session", "2024-05-30");
        assertThat(texts(plan, "what"))
                .containsExactly(
                        "market",
                        "session",
                        "universe",
                        "bars",
                        "calls",
                        "dollars",
                        "budget",
                        "duration");
        assertThat(texts(plan, "value").get(1)).contains("published already");
        assertThat(json("status")).hasSize(3);
    }

    @Test
    void doctor_finds_nothing_to_complain_about() {
        JsonNode findings = json("doctor", "--market", files.market());
        assertThat(texts(findings, "check"))
                .contains("definitions", "home", "disk", "calendar", "database", "tables", "files");
        assertThat(texts(findings, "verdict")).doesNotContain("FAIL");
    }

    @Test
    void csv_has_the_fields_of_json() {
        for (String command : new String[] {"status", "picks", "failures", "plan", "doctor"}) {
            String header =
                    nightdesk
                            .inside(command, "--output", "csv")
                            .ends(ExitCode.DONE)
                            .out()
                            .lines()
                            .findFirst()
                            .orElse("");
            assertThat(header.split(",", -1))
                    .containsExactlyElementsOf(json(command).get(0).propertyNames());
        }
    }
}
