package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.night.Ending;
import dev.nightdesk.night.Launch;
import dev.nightdesk.night.Outcome;
import dev.nightdesk.night.Settings;
import dev.nightdesk.night.StopRequest;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Executions that a dead process left behind.
final class RecoverIT {

    private static final String ALL_DIED =
            "update batch_job_execution set status = 'STARTED', end_time = null";

    private static @TempDir Path folder = Path.of("");
    private static Night small = new Night(new MarketFiles(Path.of("")), Exports.NONE);
    private static Night large = small;

    /// A market's night, and what comes of it if nobody disturbs it.
    private record Night(MarketFiles files, Exports expected) {

        static Night of(SmallMarket market, Path folder) {
            MarketFiles files = new MarketFiles(folder.resolve("files")).put(market);
            Cli nightdesk = Cli.at(folder.resolve("uninterrupted"));
            nightdesk.inside(command(files)).ends(ExitCode.DONE);
            return new Night(files, nightdesk.exports(SmallMarket.LAST));
        }

        String[] command() {
            return command(files);
        }

        private static String[] command(MarketFiles files) {
            return Commands.nightly(files, SmallMarket.LAST);
        }
    }

    @BeforeAll
    static void uninterrupted_nights() {
        small = Night.of(SmallMarket.usual(), folder.resolve("small"));
        large = Night.of(SmallMarket.of(260), folder.resolve("large"));
    }

    private static List<String> statuses(Cli nightdesk) {
        JsonNode all = nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE).json();
        return all.valueStream().map(row -> row.get("status").stringValue()).toList();
    }

    private static void isWhole(Cli nightdesk, Night night) {
        assertThat(statuses(nightdesk).getFirst()).isEqualTo("COMPLETED");
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(night.expected())).isEmpty();
        Ran again = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(again.out()).startsWith("nothing to recover");
    }

    @ParameterizedTest
    @EnumSource
    void a_killed_run_is_found_and_brought_to_its_end(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        Running running =
                SmallSteps.of(nightdesk, home)
                        .start(large.command())
                        .heldWhen(Glance.isAnalysing(nightdesk));
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
        isWhole(nightdesk, large);
    }

    /// As Spring Batch's own stop leaves a run whose process has died.
    @ParameterizedTest
    @CsvSource({"STOPPING, UNKNOWN", "STOPPED, STOPPED", "FAILED, FAILED", "STARTING, UNKNOWN"})
    void whatever_it_is_left_as(String status, String exit, @TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(small.command()).ends(ExitCode.DONE);
        sql(
                home,
                "delete from publication",
                "update batch_job_execution set status = '%s', exit_code = '%s'"
                        .formatted(status, exit),
                "update batch_step_execution set status = 'STARTED', end_time = null"
                        + " where step_name in ('publish', 'recommend:r1-0003')");
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out()).contains("was left by a process that died: marked FAILED");
        isWhole(nightdesk, small);
    }

    @Test
    void a_run_that_died_after_publishing_is_complete(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(small.command()).ends(ExitCode.DONE);
        sql(home, ALL_DIED);
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out()).contains("after it had published: marked COMPLETED");
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED");
        isWhole(nightdesk, small);
    }

    @Test
    void each_run_is_given_its_end_only_when_its_turn_has_come(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        MarketFiles own = new MarketFiles(home.resolve("own")).put(SmallMarket.usual());
        nightdesk.inside(Commands.backfill(own)).ends(ExitCode.DONE);
        String[] night = small.command();
        nightdesk.inside(Commands.and(night, "--stages", "plan,fetch")).ends(ExitCode.DONE);
        nightdesk.inside(night).ends(ExitCode.DONE);
        sql(home, "delete from publication", ALL_DIED);

        List<String> found = new ArrayList<>();
        assertThat(stopped(nightdesk, found).ending()).isEqualTo(Ending.STOPPED);
        assertThat(found)
                .containsExactly(
                        "not recovered: backfill 2023-03-20..2024-05-30; go on with: nightdesk restart 1",
                        "not recovered: nightly 2024-05-31; go on with: nightdesk restart 2",
                        "not recovered: nightly 2024-05-31; go on with: nightdesk restart 3");
        own.remove("prices.csv.gz");
        Ran refused = nightdesk.inside("recover").ends(ExitCode.USAGE);
        assertThat(refused.out().lines()).containsExactlyElementsOf(found);
        assertThat(statuses(nightdesk)).containsExactly("DEAD", "DEAD", "DEAD");

        nightdesk.inside("restart", "3").ends(ExitCode.DONE);
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED", "FAILED", "DEAD", "DEAD");
        own.put(SmallMarket.usual());
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out())
                .contains(
                        "restarting backfill",
                        "execution 2 (nightly 2024-05-31) was left by a process that died after it had"
                                + " published")
                .doesNotContain("restarting nightly");
        assertThat(statuses(nightdesk))
                .containsExactly("COMPLETED", "COMPLETED", "FAILED", "COMPLETED", "FAILED");
    }

    /// Asked to stop before it has done anything.
    private static Outcome stopped(Cli nightdesk, List<String> found) {
        StopRequest stop = new StopRequest();
        stop.make();
        Clock clock = Clock.systemUTC();
        PrintWriter err = new PrintWriter(new StringWriter());
        return new Launch(
                        Settings.of(nightdesk.environment()),
                        clock,
                        new ConsoleProgress(
                                new Screen(err, err, false, StandardCharsets.UTF_8), clock),
                        stop)
                .recover(Optional.empty(), found::add);
    }

    @Test
    void the_worst_end_counts(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        MarketFiles partial =
                new MarketFiles(home.resolve("own"))
                        .put(SmallMarket.usual().partial(SmallMarket.LAST));
        nightdesk.inside(Commands.nightly(partial, SmallMarket.LAST)).ends(ExitCode.GATE);
        nightdesk.inside(Commands.backfill(partial)).ends(ExitCode.DONE);
        sql(home, ALL_DIED);
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.GATE);
        assertThat(recovered.out())
                .contains("2024-05-31 is not published: a gate refused")
                .contains("mend the cause (nightdesk failures 3), then: nightdesk restart 3")
                .contains("backfill 2023-03-20..2024-05-30 is complete");
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
