package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Past nights as they would have been, beside nights that were.
final class ReplayIT {

    private static final List<LocalDate> NIGHTS =
            List.of(
                    LocalDate.of(2024, 4, 12),
                    LocalDate.of(2024, 4, 15),
                    LocalDate.of(2024, 4, 16));
    private static final String[] REPLAY = {
        "run", "replay", "--from", "2024-04-01", "--to", "2024-05-31"
    };
    private static final String SAID =
            "ticker, rating, score, confidence, entry, target, stop, horizon_days";

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles whole = new MarketFiles(Path.of(""));
    private static Cli nightdesk = Cli.at(Path.of(""));

    @BeforeAll
    static void a_history() {
        whole = new MarketFiles(folder.resolve("market")).put(SmallMarket.usual());
        nightdesk = Cli.at(folder.resolve("var"));
        nightdesk.inside(Commands.backfill(whole)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(whole, SmallMarket.LAST)).ends(ExitCode.DONE);
        nightdesk.inside(REPLAY).ends(ExitCode.DONE);
    }

    @Test
    void a_replayed_night_says_what_the_night_said(@TempDir Path home) {
        Cli other = Cli.at(home.resolve("var"));
        MarketFiles files = new MarketFiles(home.resolve("market"));
        for (LocalDate night : NIGHTS) {
            files.put(SmallMarket.usual().until(night));
            other.inside(Commands.nightly(files, night)).ends(ExitCode.DONE);
        }
        for (LocalDate night : NIGHTS) {
            String where = " r where r.session = date '%s'".formatted(night);
            assertThat(
                            new Tables(nightdesk)
                                    .rows(
                                            "select %s from replayed_recommendation".formatted(SAID)
                                                    + where
                                                    + " order by ticker"))
                    .hasSizeGreaterThan(50)
                    .isEqualTo(
                            new Tables(other)
                                    .rows(
                                            "select %s from recommendation r join universe_member m on m.session = r.session and m.instrument_id = r.instrument_id where r.session = date '%s' order by ticker"
                                                    .formatted(SAID, night)));
        }
    }

    @Test
    void a_published_session_is_left_to_its_night_and_nothing_is_replayed_twice() {
        Tables tables = new Tables(nightdesk);
        String links = "select kind, session, hash from track_entry order by kind, sequence_number";
        List<String> before = tables.rows(links);
        assertThat(before).hasSize(44);
        assertThat(nightdesk.inside(REPLAY).ends(ExitCode.DONE).out())
                .contains("43 sessions of simulated history, 1 left to what was published");
        assertThat(tables.rows(links)).isEqualTo(before);
        System.out.println(nightdesk.inside("track", "show").ends(ExitCode.DONE).out());
        System.out.println(nightdesk.inside("track", "verify").ends(ExitCode.DONE).out());
        System.out.println(nightdesk.inside("status").ends(ExitCode.DONE).out());
    }
}
