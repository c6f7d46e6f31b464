package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What can be seen of a run while it is on.
final class WatchIT {

    private static final String END_OF_LEASE =
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7001"
                    + " and granted and database = (select oid from pg_database where datname ="
                    + " current_database())";

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));

    @BeforeAll
    static void a_market() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.of(260));
    }

    private static JsonNode json(Cli nightdesk, String... command) {
        return nightdesk
                .inside(Commands.and(command, "--output", "json"))
                .ends(ExitCode.DONE)
                .json();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.get(field).asString("null")).toList();
    }

    /// Held where the night has been seen to have analysed some.
    @ParameterizedTest
    @EnumSource
    void a_run_is_seen_at_work(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        Running running =
                SmallSteps.of(nightdesk, home)
                        .start(Commands.nightly(files, SmallMarket.LAST))
                        .heldWhen(Glance.isAnalysing(nightdesk))
                        .heldWhen(Glance.tellsOfAnalysis(nightdesk));
        JsonNode status = json(nightdesk, "status");
        assertThat(texts(status, "job")).containsExactly("nightly", "backfill");
        assertThat(texts(status, "status")).containsExactly("RUNNING", "COMPLETED");
        JsonNode night = status.get(0);
        assertThat(night.get("exitCode").isNull()).isTrue();
        assertThat(night.get("endedAt").isNull()).isTrue();
        assertThat(night.get("durationSeconds").doubleValue()).isPositive();
        assertThat(night.get("universe").intValue()).isEqualTo(265);
        assertThat(night.get("published").booleanValue()).isFalse();
        assertThat(texts(json(nightdesk, "status", "backfill"), "status"))
                .containsExactly("COMPLETED");
        assertThat(nightdesk.inside("status").ends(ExitCode.DONE).out())
                .containsPattern(
                        "execution 2 is at analyze; partitions: \\d+ done, [12] running, 0 failed of"
                                + " 60; \\d+ written");
        JsonNode steps = json(nightdesk, "show", night.get("id").toString());
        JsonNode analyze =
                steps.valueStream()
                        .filter(step -> step.get("step").stringValue().equals("analyze"))
                        .findFirst()
                        .orElseThrow();
        assertThat(analyze.get("partitions").intValue()).isEqualTo(60);
        assertThat(analyze.get("partitionsDone").intValue()).isBetween(0, 59);
        assertThat(steps.get(0).get("partitions").isNull()).isTrue();
        assertThat(texts(steps, "step"))
                .startsWith("survey", "directory", "plan", "fetch", "fetch:r1-actions");
        assertThat(steps.get(0).get("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(steps).allMatch(WatchIT::isTimed);
        Ran past = nightdesk.inside("show", status.get(1).get("id").toString());
        assertThat(past.ends(ExitCode.DONE).out())
                .contains(
                        "backfill", "COMPLETED", "the first execution of its run", "fetch:r1-bars");
        if (where == Where.H2) {
            isTurnedAway(nightdesk, past);
        }
        running.resume().end().ends(ExitCode.DONE);
        assertThat(nightdesk.inside("status").err()).isEmpty();
        assertThat(texts(json(nightdesk, "status"), "status")).containsOnly("COMPLETED");
    }

    private static boolean isTimed(JsonNode step) {
        return step.get("startedAt").isNull() || step.get("durationSeconds").isNumber();
    }

    private static void isTurnedAway(Cli nightdesk, Ran seen) {
        assertThat(seen.err()).matches("as of \\d\\d:\\d\\d:\\d\\d, from the run at work\\R");
        for (String command : List.of("picks", "why S000", "failures", "export bars")) {
            nightdesk
                    .inside(command.split(" ", -1))
                    .ends(ExitCode.LEASE)
                    .complains("another run holds this database: process ", "nightdesk status");
        }
    }

    @Test
    void what_a_dead_run_told_is_not_shown(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        String[] night = Commands.nightly(files, SmallMarket.LAST);
        Path told = home.resolve("files/status.json");
        SmallSteps.of(nightdesk, home).start(night).heldWhen(Glance.isAnalysing(nightdesk)).kill();
        assertThat(told).exists();
        Ran status = nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE);
        assertThat(texts(status.json(), "status")).containsExactly("DEAD");
        assertThat(status.err()).isEmpty();
        Running next =
                nightdesk.start("restart", "--last").heldWhen(Glance.isRunning(nightdesk, 1));
        assertThat(texts(json(nightdesk, "status"), "status")).containsExactly("RUNNING", "DEAD");
        next.resume().end().ends(ExitCode.DONE);
        assertThat(told).doesNotExist();
        String id = json(nightdesk, "status").get(0).get("id").toString();
        Ran shown = nightdesk.inside("show", id).ends(ExitCode.DONE);
        assertThat(shown.out()).contains("restart 1 of its run, after execution 1");
    }

    @Test
    void a_run_that_has_lost_its_lease_stops(@TempDir Path home) {
        Cli nightdesk = Where.POSTGRESQL.empty(home.resolve("var"));
        Running running =
                SmallSteps.of(nightdesk, home)
                        .start(Commands.nightly(files, SmallMarket.LAST))
                        .heldWhen(Glance.isAnalysing(nightdesk));
        Tables tables = new Tables(nightdesk);
        assertThat(tables.rows(END_OF_LEASE)).containsExactly("t");
        Ran lost = running.timed().resume().end().ends(ExitCode.LEASE);
        assertThat(lost.took()).isLessThan(Duration.ofSeconds(30));
        assertThat(lost.out())
                .contains("the lease was lost: the connection to the database broke")
                .containsPattern("next: .*, then: nightdesk (recover|restart 1)");
        assertThat(tables.rows("select * from publication")).isEmpty();
        nightdesk.inside("restart", "1").ends(ExitCode.DONE);
        assertThat(texts(json(nightdesk, "status"), "status")).startsWith("COMPLETED");
    }

    @Test
    void a_run_that_died_is_not_at_work_because_a_younger_process_holds_the_lease(
            @TempDir Path home) throws SQLException {
        Cli nightdesk = Where.POSTGRESQL.empty(home.resolve("var"));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        new Tables(nightdesk)
                .execute("update batch_job_execution set status = 'STARTED', end_time = null");
        String url = nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", "");
        try (Connection younger = DriverManager.getConnection(url, "postgres", "");
                Statement lock = younger.createStatement()) {
            lock.execute("select pg_advisory_lock(7001)");
            assertThat(texts(json(nightdesk, "status"), "status")).containsExactly("DEAD");
            nightdesk.inside("stop", "1").ends(ExitCode.USAGE).complains("its process has died");
            nightdesk.inside("recover").ends(ExitCode.LEASE);
        }
    }

    @Test
    void a_run_that_can_tell_nothing_does_its_work(@TempDir Path home) throws IOException {
        Cli nightdesk = Cli.at(home);
        Files.createDirectories(home.resolve("files/status.json/in-its-way"));
        Ran ran = nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        assertThat(ran.err()).containsOnlyOnce("status and stop do not work for now");
        Files.createDirectories(home.resolve("files/stop/in-its-way"));
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
    }

    /// The line is said before the files are read, let alone the framework started.
    @Test
    void a_run_is_seen_from_its_lease_on(@TempDir Path home) {
        Cli nightdesk = Cli.at(home);
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        MarketFiles moved = new MarketFiles(home.resolve("moved")).put(SmallMarket.of(260));
        List<Boolean> seen = new ArrayList<>();
        Path told = home.resolve("files/status.json");
        StringWriter said =
                new StringWriter() {
                    @Override
                    public void flush() {
                        if (toString().contains("moved, before from")) {
                            seen.add(Files.exists(told));
                        }
                    }
                };
        nightdesk.inside(said, Commands.backfill(moved)).ends(ExitCode.DONE);
        assertThat(seen).isNotEmpty().first().isEqualTo(true);
    }
}
