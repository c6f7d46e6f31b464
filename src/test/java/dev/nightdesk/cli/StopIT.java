package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Runs that are asked to stop, and go on afterwards.
final class StopIT {

    private static final int TERMINATED = 143;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static String[] night = {};
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void one_uninterrupted_night() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        night = Commands.nightly(files, SmallMarket.LAST);
        Cli nightdesk = Cli.at(folder.resolve("uninterrupted"));
        nightdesk.inside(night).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    private static JsonNode newest(Cli nightdesk) {
        return nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE).json().get(0);
    }

    private static void isStopped(Cli nightdesk, Ran stopped) {
        assertThat(stopped.took()).isLessThan(SOON);
        JsonNode execution = newest(nightdesk);
        assertThat(execution.get("status").stringValue()).isEqualTo("STOPPED");
        assertThat(execution.get("exitCode").intValue()).isEqualTo(6);
        assertThat(stopped.out())
                .contains("stopped; go on with: nightdesk restart " + execution.get("id"));
    }

    private static void goesOn(Cli nightdesk) {
        nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(newest(nightdesk).get("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    /// From the first table on that the stage writes to; the signal comes while the process is
    /// held.
    @ParameterizedTest
    @CsvSource({"fetch, bar", "analyze, analysis", "recommend, ranking"})
    void a_signal_stops_the_stage_at_work(String stage, String table, @TempDir Path home) {
        Cli nightdesk = Where.POSTGRESQL.empty(home.resolve("var"));
        String url = nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", "");
        Running running =
                SmallSteps.of(nightdesk, home)
                        .start(night)
                        .heldWhen(() ->
                                Where.Server.finds(url, "select 1 from " + table + " limit 1"))
                        .terminate()
                        .resume();
        isStopped(nightdesk, running.end().ends(ExitCode.STOPPED));
        JsonNode steps =
                nightdesk
                        .inside("show", newest(nightdesk).get("id").toString(), "--output", "json")
                        .json();
        assertThat(steps.valueStream().map(step -> step.get("step").stringValue()))
                .contains(stage)
                .doesNotContain("publish");
        goesOn(nightdesk);
    }

    @Test
    void a_signal_in_the_plan_stops_an_embedded_run_before_it_fetches(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        Running running = nightdesk.start(night).said("plan: ").pause().interrupt().resume();
        Ran stopped = running.end().ends(ExitCode.STOPPED);
        isStopped(nightdesk, stopped);
        goesOn(nightdesk);
    }

    @Test
    void a_signal_while_the_run_is_still_starting_stops_it_too(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        Running running =
                nightdesk
                        .start(night)
                        .until(() -> Files.exists(home.resolve("var/files/status.json")))
                        .pause()
                        .terminate()
                        .resume();
        isStopped(nightdesk, running.end().ends(ExitCode.STOPPED));
        goesOn(nightdesk);
    }

    @ParameterizedTest
    @EnumSource
    void stop_asks_the_run_at_work(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        Running running =
                SmallSteps.of(nightdesk, home).start(night).heldWhen(Glance.isRunning(nightdesk));
        String id = newest(nightdesk).get("id").toString();
        Ran asked = nightdesk.inside("stop", id).ends(ExitCode.DONE);
        assertThat(asked.out().strip())
                .isEqualTo(
                        "asked execution "
                                + id
                                + " to stop at the next chunk boundary: nightdesk status");
        nightdesk.inside("stop", "999").ends(ExitCode.USAGE).complains("no execution 999");
        Ran stopped = running.timed().resume().end().ends(ExitCode.STOPPED);
        isStopped(nightdesk, stopped);
        nightdesk
                .inside("stop", id)
                .ends(ExitCode.USAGE)
                .complains("execution " + id + " has ended already: STOPPED");
        goesOn(nightdesk);
    }

    @Test
    void a_stop_file_that_was_left_behind_stops_nothing(@TempDir Path home) throws Exception {
        Cli nightdesk = Cli.at(home);
        Files.createDirectories(home.resolve("files"));
        Files.writeString(home.resolve("files/stop"), "1");
        nightdesk.inside(night).ends(ExitCode.DONE);
        assertThat(newest(nightdesk).get("id").intValue()).isEqualTo(1);
        assertThat(home.resolve("files/stop")).doesNotExist();
    }

    @Test
    void a_command_that_runs_nothing_just_ends(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var")).with("NIGHTDESK_DB_URL", silent());
        Running running = nightdesk.start("status").until(Silent::isCalled).terminate();
        assertThat(running.end().exit()).isEqualTo(TERMINATED);
    }

    private static String silent() {
        return "jdbc:postgresql://localhost:" + Silent.PORT + "/none";
    }
}
