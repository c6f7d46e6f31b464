package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.DatabaseAddress;
import dev.nightdesk.store.EntitlementStore.Entitlement;
import dev.nightdesk.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told beforehand of the calls of a night.
final class PlanIT {

    private static final String[] PLAN = {"plan", "--session", "2026-11-20", "--output", "json"};

    @TempDir Path folder = Path.of("");
    private Cli nightdesk = Cli.at(Path.of(""));

    @BeforeEach
    void keys_of_all_providers() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("keys"));
        for (String provider : new String[] {"massive", "sec", "finnhub", "alphavantage"}) {
            Files.writeString(keys.resolve(provider), "secret");
        }
        Path config = Files.createDirectories(folder.resolve("config"));
        String nightly = Files.readString(Path.of("jobs", "nightly.yaml"));
        Files.writeString(
                config.resolve("nightly.yaml"), nightly.replace("stocks: 6400", "stocks: 150"));
        nightdesk =
                Cli.at(folder.resolve("var"))
                        .with("NIGHTDESK_KEYS_DIR", keys.toString())
                        .with("NIGHTDESK_CONFIG_DIR", config.toString());
    }

    private Map<String, String> plan(ExitCode exit, String market) {
        return nightdesk
                .inside(Commands.and(PLAN, "--market", market))
                .ends(exit)
                .json()
                .valueStream()
                .collect(
                        Collectors.toMap(
                                line -> line.get("what").stringValue(),
                                line -> line.get("value").stringValue()));
    }

    private void limit(String provider, String before, String after) throws IOException {
        String all = Files.readString(Path.of("jobs", "providers.yaml"));
        int start = all.indexOf("\n  " + provider + ":");
        Files.writeString(
                folder.resolve("config").resolve("providers.yaml"),
                all.substring(0, start) + all.substring(start).replaceFirst(before, after));
    }

    @Test
    void a_first_live_night_asks_for_the_history_and_changes_nothing() {
        Map<String, String> plan = plan(ExitCode.DONE, "live");
        // 504 sessions and splits and dividends; 2 directories and news can be done without
        assertThat(plan.get("calls massive")).startsWith("509 calls, 506 needed, ");
        assertThat(plan.get("calls massive")).contains(" 106 min at its quota");
        assertThat(plan.get("calls alphavantage")).contains("24 per day: 24 left, then 22, until ");
        assertThat(plan).containsEntry("bars", "504 sessions to load").containsKey("calls later");
        assertThat(plan).containsEntry("dollars", "0.00").doesNotContainKey("universe");
        assertThat(plan.keySet()).noneMatch(line -> line.startsWith("without"));
        assertThat(folder.resolve("var")).doesNotExist();
    }

    @Test
    void what_is_gone_without_is_told_with_its_reason() throws IOException {
        Files.delete(folder.resolve("keys").resolve("finnhub"));
        Files.writeString(
                folder.resolve("config").resolve("providers.yaml"),
                Files.readString(Path.of("jobs", "providers.yaml"))
                        .replace("use: PERSONAL", "use: PROFESSIONAL"));
        Map<String, String> plan = plan(ExitCode.DONE, "live");
        assertThat(plan)
                .containsEntry("without massive", "its terms forbid the use: PROFESSIONAL")
                .containsKeys("without finnhub", "without alphavantage", "calls sec");
    }

    @Test
    void a_refusal_stands_for_a_week() {
        nightdesk.inside("db", "migrate", "--market", "live").ends(ExitCode.DONE);
        refused("news", Duration.ofDays(6));
        refused("tickers", Duration.ofDays(8));
        Map<String, String> plan = plan(ExitCode.DONE, "live");
        assertThat(plan.get("without massive/news")).startsWith("refused on ").endsWith(": no");
        assertThat(plan).doesNotContainKey("without massive/tickers");
        assertThat(plan.get("calls massive")).startsWith("508 calls");
    }

    private void refused(String feed, Duration ago) {
        try (Database database =
                Database.open(DatabaseAddress.embedded(folder.resolve("var").resolve("live")))) {
            Stores.of(database)
                    .entitlements()
                    .put(new Entitlement("massive", feed, false, "no", Instant.now().minus(ago)));
        }
    }

    @Test
    void calls_that_can_be_done_without_are_given_up_where_they_do_not_fit() throws IOException {
        limit("alphavantage", "calls: 24", "calls: 1");
        Map<String, String> plan = plan(ExitCode.DONE, "live");
        assertThat(plan.get("calls alphavantage"))
                .startsWith("2 calls, 0 needed, 1 would be given up, 0 s")
                .contains("1 per day: 1 left, then 0");
    }

    @Test
    void a_night_that_needs_more_than_quotas_leave_does_not_fit() throws IOException {
        limit("massive", "calls: 5, per: PT1M", "calls: 100, per: day");
        Map<String, String> plan = plan(ExitCode.QUOTA, "live");
        // of 100 calls 2 are for directories that are asked first
        assertThat(plan.get("does not fit"))
                .startsWith("massive: 408 needed calls have no room before ");
        assertThat(plan.get("calls massive")).contains("1 would be given up");
    }

    @Test
    void the_plan_of_a_simulated_night_is_what_is_called_then() {
        Map<String, String> before = plan(ExitCode.DONE, "simulated");
        assertThat(before.get("calls massive")).startsWith("335 calls, 332 needed");
        Ran run = nightdesk.inside("run", "nightly", "--session", "2026-11-20").ends(ExitCode.DONE);
        assertThat(run.err()).contains("calls massive: planned 335 + discovered");
        assertThat(plan(ExitCode.DONE, "simulated"))
                .containsEntry("calls", "0")
                .containsEntry("session", "2026-11-20, published already: a run does nothing");
        String next = nightdesk.inside("plan", "--session", "next").ends(ExitCode.DONE).out();
        assertThat(next).contains("session").doesNotContain("calls later");
        Ran monday = nightdesk.inside("run", "nightly", "--session", "next").ends(ExitCode.DONE);
        String planned =
                next.lines().filter(line -> line.contains("calls massive")).findFirst().orElse("");
        int calls = Integer.parseInt(planned.replaceAll("\\D*(\\d+) calls.*", "$1"));
        assertThat(monday.err()).contains("calls massive: planned %d ".formatted(calls));
    }
}
