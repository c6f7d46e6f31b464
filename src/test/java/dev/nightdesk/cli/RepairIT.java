package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a run leaves behind when it ends in the wrong place is mended by the documented command.
final class RepairIT {

    private static final LocalDate LAST = SmallMarket.LAST;
    private static final SmallMarket MARKET = SmallMarket.usual();

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of("not yet"));
    private static Exports expected = Exports.NONE;

    private @TempDir Path home = Path.of("");

    @BeforeAll
    static void an_uninterrupted_night() {
        files = new MarketFiles(folder.resolve("files")).put(MARKET);
        Cli nightdesk = Cli.at(folder.resolve("uninterrupted"));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        expected = nightdesk.exports(LAST);
    }

    private void sql(String... statements) {
        new Tables(Cli.at(home)).execute(statements);
    }

    private static void isComplete(Cli nightdesk) {
        JsonNode newest = nightdesk.inside("status", "--output", "json").json().get(0);
        assertThat(newest.get("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(newest.get("published").booleanValue()).isTrue();
        assertThat(nightdesk.exports(LAST).unlike(expected)).isEmpty();
    }

    /// As if the process had died after the publication was committed and before that was noted.
    @ParameterizedTest
    @CsvSource({
        "STARTED, restart --last",
        "STARTED, run nightly --session 2024-05-31",
        "UNKNOWN, restart 1",
        "FAILED, restart 1"
    })
    void a_night_that_died_after_publishing_is_complete(String status, String command) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        sql(
                "update batch_job_execution set status = '%s', exit_code = 'UNKNOWN', end_time = null"
                        .formatted(status),
                "update batch_step_execution set status = '%s', end_time = null where step_name = 'publish'"
                        .formatted(status));
        Ran again = nightdesk.inside(command.split(" ", -1)).ends(ExitCode.DONE);
        assertThat(again.out()).contains("2024-05-31 is published already");
        isComplete(nightdesk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STARTED", "UNKNOWN"})
    void a_step_that_nobody_ended_does_not_lock_the_session_out(String status) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        sql(
                "delete from publication",
                "update batch_job_execution set exit_code = 'FAILED', status = "
                        + (status.equals("UNKNOWN") ? "'UNKNOWN'" : "'FAILED'"),
                "update batch_step_execution set status = '"
                        + status
                        + "' where step_name = 'publish'");
        nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        isComplete(nightdesk);
    }

    @Test
    void facts_that_failed_to_load_are_caught_up_with_by_the_night() {
        MarketFiles broken = new MarketFiles(home.resolve("broken")).put(MARKET);
        broken.truncate("fundamentals.csv.gz");
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(Commands.backfill(broken)).ends(ExitCode.FAILED);
        broken.put(MARKET);
        nightdesk.inside(Commands.nightly(broken, LAST)).ends(ExitCode.DONE);
        isComplete(nightdesk);
    }

    @Test
    void a_night_without_history_goes_on_after_the_backfill_it_asked_for() throws Exception {
        MarketFiles young = new MarketFiles(home.resolve("young")).put(MARKET.from(LAST));
        Cli nightdesk = Cli.at(home);
        Ran refused = nightdesk.inside(Commands.nightly(young, LAST)).ends(ExitCode.GATE);
        assertThat(refused.out()).contains("20 needed").contains("run backfill");
        young.put(MARKET);
        Files.move(home.resolve("young"), home.resolve("moved"));
        MarketFiles moved = new MarketFiles(home.resolve("moved"));
        nightdesk.inside(Commands.backfill(moved)).ends(ExitCode.DONE);
        nightdesk.inside("restart", "--last", "--market", moved.market()).ends(ExitCode.DONE);
        assertThat(
                        nightdesk
                                .inside("status", "--output", "json")
                                .json()
                                .get(0)
                                .get("published")
                                .booleanValue())
                .isTrue();
    }
}
