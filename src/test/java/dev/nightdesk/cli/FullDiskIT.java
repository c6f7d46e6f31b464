package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.night.Settings;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nights whose disk is full all of a sudden. What they say is what has to be done.
final class FullDiskIT {

    private static final String NEXT = "next: free some space, then: nightdesk ";

    private static @TempDir Path folder = Path.of("");
    private static String[] night = {};
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void an_undisturbed_night() {
        MarketFiles files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        night = Commands.nightly(files, SmallMarket.LAST);
        Cli nightdesk = Cli.at(folder.resolve("undisturbed"));
        nightdesk.inside(night).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    /// A night whose disk is full from a moment on, up to its end.
    private static Ran filled(Cli nightdesk, Where where, String step, SmallDisk disk) {
        Moment amid = new Moment(step, 6, 4);
        Running running = nightdesk.start(night).said("plan: ");
        amid.waitFor(running, () -> Sight.of(where.snapshot(nightdesk), "nightly"));
        assertThat(running.isAlive()).isTrue();
        disk.fill();
        return running.resume().end();
    }

    /// Returns the command that goes on.
    private static String[] next(Ran ran) {
        ran.ends(ExitCode.FAILED);
        List<String> told =
                Stream.concat(ran.out().lines(), ran.err().lines())
                        .dropWhile(line -> !line.contains("No space left on device ["))
                        .limit(2)
                        .toList();
        assertThat(told).as(ran.toString()).hasSize(2);
        assertThat(told.getFirst()).as(ran.toString()).endsWith("[ND-DISK-FULL]");
        assertThat(told.getLast()).as(ran.toString()).startsWith(NEXT);
        assertThat(ran.err()).as(ran.toString()).doesNotContain("\tat ", "Exception");
        return told.getLast().substring(NEXT.length()).split(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "analyze"})
    void an_embedded_database_outlives_it(String step, @TempDir Path home) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(home.resolve("disk")), 60)) {
            Cli nightdesk = SmallSteps.of(Cli.at(disk.folder().resolve("var")), home);
            String[] recover = next(filled(nightdesk, Where.H2, step, disk));
            assertThat(next(nightdesk.inside(recover))).isEqualTo(recover);
            disk.free();
            nightdesk.run(recover).ends(ExitCode.DONE);
            assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        }
    }

    /// The run could still say in the database that it failed, or it could not: of that `recover`
    /// takes care.
    @Test
    void a_server_outlives_it(@TempDir Path home) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(home.resolve("disk")), 160);
                OwnServer server = OwnServer.start(disk.folder().resolve("postgresql"))) {
            Cli nightdesk = SmallSteps.of(server.empty(home.resolve("var")), home);
            String[] restart = next(filled(nightdesk, Where.POSTGRESQL, "fetch", disk));
            disk.free();
            Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
            if (recovered.out().startsWith("nothing to recover")) {
                assertThat(recovered.out().strip())
                        .endsWith("go on with: nightdesk " + String.join(" ", restart));
                nightdesk.inside(restart).ends(ExitCode.DONE);
            }
            assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        }
    }

    /// In the middle of the headers, and of the migrations.
    @ParameterizedTest
    @ValueSource(ints = {8, 768})
    void a_database_that_could_not_be_made_does_not_stand_in_the_way(
            int kilobytes, @TempDir Path home) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(home.resolve("disk")), 20)) {
            Cli nightdesk = Cli.at(disk.folder().resolve("var"));
            disk.fillBut(kilobytes);
            Ran ran = nightdesk.run(night).complains("No space left on device [");
            assertThat(next(ran)).isEqualTo(night);
            disk.free();
            nightdesk.inside(night).ends(ExitCode.DONE);
        }
    }

    @Test
    void a_table_that_breaks_off_does_not_pass_for_a_whole_one() throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        StringWriter err = new StringWriter();
        try (Writer full = Files.newBufferedWriter(Path.of("/dev/full"))) {
            Settings settings =
                    Settings.of(Map.of("NIGHTDESK_HOME", folder.resolve("undisturbed").toString()));
            Shell shell =
                    new Shell(
                            settings,
                            Clock.systemUTC(),
                            new PrintWriter(full),
                            new PrintWriter(err),
                            false);
            int exit =
                    Nightdesk.commandLine(shell)
                            .execute("export", "bars", "--session", SmallMarket.LAST.toString());
            assertThat(exit).isEqualTo(ExitCode.USAGE.number());
        }
        assertThat(err.toString()).contains("[ND-OUTPUT]", "next: nightdesk export bars --to FILE");
    }

    @Test
    void the_archive_outlives_it(@TempDir Path home) throws IOException {
        Path config = Files.createDirectory(home.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs/nightly.yaml"))
                        .replaceAll("(?m)^  stocks: \\d+", "  stocks: 30")
                        .replaceAll("(?m)^  history: .*", "  history: 60"));
        String[] simulated = {"run", "nightly", "--session", "2026-11-20"};
        Cli other = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        other.inside(simulated).ends(ExitCode.DONE);
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(home.resolve("disk")), 60)) {
            Cli nightdesk =
                    Where.POSTGRESQL
                            .empty(disk.folder().resolve("var"))
                            .with("NIGHTDESK_CONFIG_DIR", config.toString());
            Path journal = disk.folder().resolve("var/simulated/archive/journal.jsonl");
            Running running = nightdesk.start(simulated).until(() -> lines(journal) > 30).pause();
            disk.fill();
            String[] restart = next(running.resume().end());
            disk.free();
            nightdesk.inside(restart).ends(ExitCode.DONE);
            assertThat(nightdesk.exports("2026-11-20").unlike(other.exports("2026-11-20")))
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
