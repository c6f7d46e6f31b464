package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/// A session's exports depend on what was known on its evening, and on nothing else. After this one
/// a split, a delisting, an offering, dividends, filings and amendments follow.
final class LookAheadIT {

    private static final LocalDate SESSION = LocalDate.of(2024, 4, 12);
    private static final SmallMarket MARKET = SmallMarket.usual();

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles whole = new MarketFiles(Path.of(""));
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void a_night_that_knows_nothing_of_later_days() {
        whole = new MarketFiles(folder.resolve("whole")).put(MARKET);
        MarketFiles cut = new MarketFiles(folder.resolve("cut")).put(MARKET.until(SESSION));
        Cli nightdesk = Cli.at(folder.resolve("var"));
        nightdesk.inside(Commands.nightly(cut, SESSION)).ends(ExitCode.DONE);
        expected = nightdesk.exports(SESSION);
    }

    @Test
    void later_rows_of_the_files_change_nothing(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside(Commands.nightly(whole, SESSION)).ends(ExitCode.DONE);
        assertThat(nightdesk.exports(SESSION).unlike(expected)).isEmpty();
    }

    @Test
    void later_rows_of_the_database_change_nothing(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside(Commands.backfill(whole)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(whole, SmallMarket.LAST)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(whole, SESSION)).ends(ExitCode.DONE);
        sameButForRounding(nightdesk.exports(SESSION));
    }

    /// But for what was said before, which a rating is held to.
    @Test
    void nights_one_after_the_other_say_what_a_single_one_says(@TempDir Path home)
            throws Exception {
        MarketFiles files = new MarketFiles(home.resolve("files"));
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("hysteresis: 1.5", "hysteresis: 0"));
        Cli nightdesk = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        for (LocalDate day :
                MARKET.sessions().stream()
                        .filter(day -> day.isAfter(SESSION.minusDays(5)) && !day.isAfter(SESSION))
                        .toList()) {
            files.put(MARKET.until(day));
            nightdesk.inside(Commands.nightly(files, day)).ends(ExitCode.DONE);
        }
        sameButForRounding(nightdesk.exports(SESSION));
    }

    /// The market's return of an earlier session is stored when it is first asked for, from prices
    /// adjusted as of then: its last digit, and that of beta and correlation, tells of that.
    private static void sameButForRounding(Exports exports) {
        assertThat(exports.bars()).isEqualTo(expected.bars());
        assertThat(exports.recommendations()).isEqualTo(expected.recommendations());
        areNear(exports.analysis(), expected.analysis());
        areNear(exports.market(), expected.market());
    }

    private static void areNear(String table, String other) {
        String[] cells = table.split("[,\n]", -1);
        String[] others = other.split("[,\n]", -1);
        assertThat(cells).hasSameSizeAs(others);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals(others[i])) {
                double value = Double.parseDouble(others[i]);
                assertThat(Double.parseDouble(cells[i]))
                        .isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,125", "7,2,3", "16,1,125", "5,4,1"})
    void how_the_work_is_cut_changes_nothing(
            int partitions, int concurrency, int chunk, @TempDir Path home) throws Exception {
        String settings =
                Files.readString(Path.of("jobs/nightly.yaml"))
                        .replaceFirst("\n  count: 16\n", "\n  count: " + partitions + "\n")
                        .replaceFirst(
                                "\n  concurrency: 2\n", "\n  concurrency: " + concurrency + "\n")
                        .replaceFirst("\n  windows:\n.*\n", "\n  windows: []\n")
                        .replaceFirst("\n  chunk: 125\n", "\n  chunk: " + chunk + "\n");
        Files.writeString(home.resolve("nightly.yaml"), settings);
        Cli nightdesk = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", home.toString());
        nightdesk.inside(Commands.nightly(whole, SESSION)).ends(ExitCode.DONE);
        assertThat(nightdesk.inside("show", "1").ends(ExitCode.DONE).out())
                .contains("analyze:r1-%04d".formatted(partitions - 1))
                .doesNotContain("analyze:r1-%04d".formatted(partitions));
        assertThat(nightdesk.exports(SESSION).unlike(expected)).isEmpty();
    }
}
