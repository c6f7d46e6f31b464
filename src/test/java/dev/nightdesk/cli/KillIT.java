package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Runs that lose their process, and runs that meet another.
final class KillIT {

    private static final int KILLED = 137;

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void one_uninterrupted_night() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.of(260));
        Cli nightdesk = Cli.at(folder.resolve("uninterrupted"));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    @ParameterizedTest
    @EnumSource
    void killed_runs_go_on_as_if_nothing_had_been(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        String[] backfill = Commands.backfill(files);
        kill(amidTheBars(nightdesk, nightdesk.start(backfill)));
        isDead(nightdesk, "backfill", where);
        nightdesk.run(backfill).ends(ExitCode.DONE);

        String[] night = Commands.nightly(files, SmallMarket.LAST);
        kill(nightdesk.start(night).said("fetch: bars").until(someAre(nightdesk, "analysis")));
        boolean isKnown = isDead(nightdesk, "nightly", where);
        nightdesk.inside("picks").ends(ExitCode.USAGE).complains("nothing is published yet");
        String[] again = isKnown ? new String[] {"restart", "--last"} : night;
        Ran restarted = nightdesk.run(again).ends(ExitCode.DONE);
        assertThat(restarted.last())
                .isEqualTo("universe 265 = analysed 257 + excluded 8 + failed 0");
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    /// Small chunks, so that there are some before the kill and some after it.
    @ParameterizedTest
    @EnumSource
    void a_killed_rerun_goes_on_with_what_it_had_not_finished(Where where, @TempDir Path home)
            throws IOException {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        Path config = Files.createDirectory(home.resolve("config"));
        String nightly = Files.readString(Path.of("jobs/nightly.yaml"));
        Files.writeString(
                config.resolve("nightly.yaml"), nightly.replace("chunk: 125", "chunk: 1"));
        String all =
                expected.analysis()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .collect(Collectors.joining(","));
        Cli slow = nightdesk.with("NIGHTDESK_CONFIG_DIR", config.toString());
        kill(
                slow.start("rerun", all, "--publish")
                        .said("rerun: ")
                        .until(someAre(slow, "rerun_analysis")));
        assertThat(isDead(nightdesk, "rerun", where)).isTrue();
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();

        Ran restarted = nightdesk.run("restart", "--last").ends(ExitCode.DONE);
        assertThat(restarted.out()).contains("republished 2024-05-31: 0 of 257");
        assertThat(restarted.err()).containsPattern("tickers to analyse: \\d+");
        if (where == Where.POSTGRESQL) {
            assertThat(restarted.err()).doesNotContain("tickers to analyse: 257");
        }
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        assertThat(nightdesk.inside("restart", "--last").ends(ExitCode.DONE).out())
                .contains("nothing to restart");
    }

    private static void kill(Running running) {
        Ran killed = running.kill();
        assertThat(killed.exit()).as(killed.toString()).isEqualTo(KILLED);
    }

    /// Whether the execution is known. The embedded database writes commits half a second late: a
    /// run killed sooner may leave nothing, as if it had never begun.
    private static boolean isDead(Cli nightdesk, String job, Where where) {
        Ran status = nightdesk.inside("status", job, "--output", "json").ends(ExitCode.DONE);
        JsonNode executions = status.json();
        if (where == Where.H2 && executions.isEmpty()) {
            return false;
        }
        assertThat(executions.get(0).get("status").stringValue()).isEqualTo("DEAD");
        assertThat(executions.get(0).get("exitCode").isNull()).isTrue();
        return true;
    }

    /// Not the whole of them: they come in several transactions, and after the shorter files.
    private static Running amidTheBars(Cli nightdesk, Running running) {
        String url = nightdesk.environment().get("NIGHTDESK_DB_URL");
        return url == null
                ? running.said("fetch: ")
                : running.until(() -> Where.Server.finds(url, "select 1 from bar limit 1"));
    }

    private static BooleanSupplier someAre(Cli nightdesk, String table) {
        String url = nightdesk.environment().get("NIGHTDESK_DB_URL");
        return url == null
                ? () -> true
                : () -> Where.Server.finds(url, "select 1 from " + table + " limit 1");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_runs_at_once_one_is_turned_away(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        Running first = nightdesk.start(Commands.backfill(files)).said("plan: ").pause();
        Ran second = nightdesk.run(Commands.nightly(files, SmallMarket.LAST));
        first.resume();
        second.ends(ExitCode.LEASE)
                .complains("another run holds this database", " since 20", "nightdesk status");
        first.end().ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }
}
