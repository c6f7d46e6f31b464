package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A database moved to another, of the same kind or the other one.
final class MoveIT {

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static Cli before = new Cli(Map.of());
    private static Path moved = Path.of("");
    private static Exports exports = Exports.NONE;
    private static String manifest = "";

    @BeforeAll
    static void a_night_and_its_export() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        before = Cli.at(folder.resolve("before"));
        before.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        before.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        moved = folder.resolve("moved.zip");
        assertThat(before.inside("db", "export", moved.toString()).ends(ExitCode.DONE).out())
                .contains("73 tables");
        exports = before.exports(SmallMarket.LAST);
        manifest = before.inside("db", "manifest").ends(ExitCode.DONE).out();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_is_the_same_afterwards_and_so_is_the_file_of_a_move_back(
            Where where, @TempDir Path home) throws IOException {
        Cli after = where.empty(home.resolve("after"));
        assertThat(after.inside("db", "import", moved.toString()).ends(ExitCode.DONE).out())
                .contains("market files: 73 tables");
        assertThat(after.exports(SmallMarket.LAST).unlike(exports)).isEmpty();
        assertThat(after.inside("db", "manifest").ends(ExitCode.DONE).out()).isEqualTo(manifest);

        Path back = home.resolve("back.zip");
        after.inside("db", "export", back.toString()).ends(ExitCode.DONE);
        assertThat(unlike(back, moved)).isEmpty();
        assertThat(unlike(moved, back)).isEmpty();

        Cli again = Where.H2.empty(home.resolve("again"));
        again.inside("db", "import", back.toString()).ends(ExitCode.DONE);
        assertThat(again.exports(SmallMarket.LAST).unlike(exports)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void work_goes_on_there_as_if_nothing_had_happened(Where where, @TempDir Path home) {
        Cli after = where.empty(home.resolve("after"));
        after.inside("db", "import", moved.toString()).ends(ExitCode.DONE);
        assertThat(
                        after.inside(Commands.nightly(files, SmallMarket.LAST))
                                .ends(ExitCode.DONE)
                                .out())
                .contains("published already");
        after.inside("rerun", SmallMarket.PENNY, "--session", SmallMarket.LAST.toString());
        Ran more = after.inside(Commands.and(Commands.backfill(files), "--reprocess", "completed"));
        assertThat(more.exit()).isZero();
        assertThat(after.inside("status", "--output", "csv").out().lines().skip(1))
                .hasSizeGreaterThan(2);
    }

    /// The first lines that differ, by file.
    private static List<String> unlike(Path file, Path other) throws IOException {
        Map<String, List<String>> lines = entries(other);
        List<String> unlike = new ArrayList<>();
        entries(file)
                .forEach((name, there) -> {
                    List<String> here = lines.getOrDefault(name, List.of());
                    if (!there.equals(here)) {
                        int i = 0;
                        while (i < Math.min(there.size(), here.size())
                                && there.get(i).equals(here.get(i))) {
                            i++;
                        }
                        unlike.add(name + ": " + there.stream().skip(i).limit(1).toList());
                        unlike.add(name + ": " + here.stream().skip(i).limit(1).toList());
                    }
                });
        return unlike;
    }

    private static Map<String, List<String>> entries(Path file) throws IOException {
        Map<String, List<String>> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                entries.put(
                        entry.getName(),
                        new String(bytes, StandardCharsets.UTF_8).lines().toList());
            }
        }
        return entries;
    }

    @Test
    void a_database_that_is_not_empty_is_refused_and_stays() {
        Ran refused = before.inside("db", "import", moved.toString());
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(refused.err())
                .contains("is not empty: the table market has 1 rows", "ND-MOVE-OCCUPIED");
        assertThat(before.exports(SmallMarket.LAST).unlike(exports)).isEmpty();
    }

    @Test
    void a_file_that_is_there_is_not_written_over() {
        assertThat(before.inside("db", "export", moved.toString()).err())
                .contains("it exists", "ND-OUTPUT");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_breaks_off_is_refused_and_nothing_is_taken_in(Where where, @TempDir Path home)
            throws IOException {
        Path broken = home.resolve("broken.zip");
        byte[] bytes = Files.readAllBytes(moved);
        Files.write(broken, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        refusesAndStaysEmpty(where.empty(home.resolve("after")), broken);
    }

    @ParameterizedTest
    @EnumSource
    void a_file_with_an_altered_byte_is_refused_and_nothing_is_taken_in(
            Where where, @TempDir Path home) throws IOException {
        Path altered = home.resolve("altered.zip");
        Files.copy(moved, altered);
        try (RandomAccessFile file = new RandomAccessFile(altered.toFile(), "rw")) {
            file.seek(file.length() / 2);
            int there = file.read();
            file.seek(file.length() / 2);
            file.write(there ^ 1);
        }
        refusesAndStaysEmpty(where.empty(home.resolve("after")), altered);
    }

    private static void refusesAndStaysEmpty(Cli after, Path file) {
        Ran refused = after.inside("db", "import", file.toString());
        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(refused.err()).contains("truncated, altered or no export", "ND-MOVE-BROKEN");
        after.inside("db", "import", moved.toString()).ends(ExitCode.DONE);
    }

    @Test
    void a_file_of_another_version_is_refused(@TempDir Path home) throws IOException {
        Path other = home.resolve("other.zip");
        try (ZipFile zip = new ZipFile(moved.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("manifest")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replaceAll("(?m)^schema .*$", "schema 001")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        assertThat(Cli.at(home.resolve("after")).inside("db", "import", other.toString()).err())
                .contains("tables of version 001", "ND-MOVE-VERSION");
    }

    @Test
    void a_proof_is_told_as_a_metric(@TempDir Path home) {
        Cli nightdesk = Where.H2.copy(before, home);
        assertThat(nightdesk.inside("metrics", "show").out())
                .doesNotContain("nightdesk_restore_proof");
        assertThat(nightdesk.inside("db", "proof").out()).contains("no backup is known of");
        nightdesk.inside("db", "proof", "--due").ends(ExitCode.DONE);
        assertThat(nightdesk.inside("metrics", "show").out())
                .contains("nightdesk_restore_proof_timestamp_seconds 0");
        nightdesk.inside("db", "proof", "--record", "12").ends(ExitCode.DONE);
        nightdesk.inside("db", "proof", "--due").ends(ExitCode.DONE);
        assertThat(nightdesk.inside("metrics", "show").out())
                .contains("nightdesk_restore_proof_seconds 12")
                .containsPattern("nightdesk_restore_proof_timestamp_seconds [1-9]");
    }
}
