package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Executions that a dead process left behind.
final class RecoverIT {

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static String[] night = {};
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void one_uninterrupted_night() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.of(260));
        night = Commands.nightly(files, SmallMarket.LAST);
        Cli nightdesk = Cli.at(folder.resolve("uninterrupted"));
        nightdesk.inside(night).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    private static List<String> statuses(Cli nightdesk) {
        JsonNode all = nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE).json();
        return all.valueStream().map(row -> row.get("status").stringValue()).toList();
    }

    private static void isWhole(Cli nightdesk) {
        assertThat(statuses(nightdesk).getFirst()).isEqualTo("COMPLETED");
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        Ran again = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(again.out()).startsWith("nothing to recover");
    }

    @ParameterizedTest
    @EnumSource
    void a_killed_run_is_found_and_brought_to_its_end(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        Running running =
                SmallSteps.of(nightdesk, home)
                        .start(night)
                        .until(Glance.isAnalysing(nightdesk))
                        .pause();
        Ran held = nightdesk.inside("recover").ends(ExitCode.LEASE);
        held.complains("another run holds this database", " since 20", "nightdesk status");
        running.kill();
        assertThat(statuses(nightdesk)).containsExactly("DEAD");
        nightdesk.inside("stop", "1").ends(ExitCode.USAGE).complains("nightdesk recover");
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out())
                .startsWith(
                        "execution 1 (nightly 2024-05-31) was left by a process that died:"
                                + " marked FAILED");
        assertThat(recovered.last()).startsWith("universe 265 = analysed ");
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED", "FAILED");
        isWhole(nightdesk);
    }

    /// As Spring Batch's own stop leaves a run whose process has died.
    @ParameterizedTest
    @CsvSource({"STOPPING, UNKNOWN", "STOPPED, STOPPED", "FAILED, FAILED", "STARTING, UNKNOWN"})
    void whatever_it_is_left_as(String status, String exit, @TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(night).ends(ExitCode.DONE);
        sql(
                home,
                "delete from publication",
                "update batch_job_execution set status = '%s', exit_code = '%s'"
                        .formatted(status, exit),
                "update batch_step_execution set status = 'STARTED', end_time = null"
                        + " where step_name in ('publish', 'recommend:r1-0003')");
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out()).contains("was left by a process that died: marked FAILED");
        isWhole(nightdesk);
    }

    @Test
    void a_run_that_died_after_publishing_is_complete(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(night).ends(ExitCode.DONE);
        sql(home, "update batch_job_execution set status = 'STARTED', end_time = null");
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out()).contains("after it had published: marked COMPLETED");
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED");
        isWhole(nightdesk);
    }

    private static void sql(Path home, String... statements) {
        String url = "jdbc:h2:file:" + home.resolve("files/nightdesk");
        try (Connection connection = DriverManager.getConnection(url, "nightdesk", "");
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
