package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

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
        Cli past = Cli.at(home.resolve("past"));
        past.inside(Commands.backfill(whole)).ends(ExitCode.DONE);
        past.inside(
                        "run",
                        "replay",
                        "--from",
                        NIGHTS.getFirst().toString(),
                        "--to",
                        NIGHTS.getLast().toString())
                .ends(ExitCode.DONE);
        for (LocalDate night : NIGHTS) {
            String where = " r where r.session = date '%s'".formatted(night);
            assertThat(
                            new Tables(past)
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
        assertThat(nightdesk.inside("status").ends(ExitCode.DONE).out()).contains("replay");
    }

    @Test
    void what_came_of_them_is_told_apart_from_what_was_published() {
        assertThat(nightdesk.inside("track", "show").ends(ExitCode.DONE).out())
                .contains("published: 1 links, sessions 2024-05-31 to 2024-05-31")
                .contains("SIMULATED HISTORY (replayed), by rating")
                .doesNotContain("published, by rating")
                .contains("survivorship_free_since: 2024-05-31");
        assertThat(nightdesk.inside("track", "show", "--output", "csv").ends(ExitCode.DONE).out())
                .startsWith(
                        "kind,horizon,rating,sessions,opinions,meanGain,low95,high95,hitRate,delisted,survivorshipFreeSince\n")
                .contains("replayed,20,BUY,");
        assertThat(nightdesk.inside("track", "verify").ends(ExitCode.DONE).out())
                .contains("published: 1 links, 57 recommendations: unbroken since ")
                .contains("SIMULATED HISTORY (replayed): 43 links");
        String outcomes =
                nightdesk
                        .inside("export", "outcomes", "--session", "2024-04-12")
                        .ends(ExitCode.DONE)
                        .out();
        assertThat(outcomes)
                .startsWith(
                        "ticker,kind,horizon,rating,confidence,entered,exited,total_return,market_return,gain,hit,exit,touched\n")
                .contains(",replayed,5,", ",replayed,20,", ",2024-04-15,2024-04-22,", ",DELISTED,")
                .doesNotContain(",replayed,60,");
        assertThat(
                        nightdesk
                                .inside("export", "outcomes", "--session", "2023-12-01")
                                .ends(ExitCode.USAGE)
                                .err())
                .contains("2023-12-01 is not in the track record");
    }

    @Test
    void a_changed_recommendation_ends_verification_with_1(@TempDir Path home) throws Exception {
        FileSystemUtils.copyRecursively(folder.resolve("var"), home.resolve("var"));
        Cli tampered = Cli.at(home.resolve("var"));
        new Tables(tampered)
                .execute("update recommendation set target = target + 1 where rating = 'BUY'");
        assertThat(tampered.inside("track", "verify").ends(ExitCode.FAILED).out())
                .contains("published: 2024-05-31: recommendations: changed S")
                .contains("BROKEN in 1 places");
    }

    @Test
    void what_another_model_has_said_stays_and_is_told(@TempDir Path home) throws Exception {
        FileSystemUtils.copyRecursively(folder.resolve("var"), home.resolve("var"));
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs/nightly.yaml"))
                        .replace("name: rules-2", "name: own"));
        Cli other = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        String links = "select kind, session, hash from track_entry order by kind, sequence_number";
        assertThat(other.inside(REPLAY).ends(ExitCode.DONE).out())
                .contains("43 sessions of simulated history are by another model than own-");
        assertThat(new Tables(other).rows(links)).isEqualTo(new Tables(nightdesk).rows(links));
    }

    @Test
    void a_span_without_bars_is_refused() {
        assertThat(
                        nightdesk
                                .inside(
                                        "run",
                                        "replay",
                                        "--from",
                                        "2019-01-02",
                                        "--to",
                                        "2019-02-01")
                                .ends(ExitCode.USAGE)
                                .err())
                .contains("no session from 2019-01-02 to 2019-02-01 is stored")
                .contains("nightdesk run backfill --from 2018-01-02 --to 2019-02-01");
        assertThat(
                        nightdesk
                                .inside(
                                        "run",
                                        "replay",
                                        "--from",
                                        "2024-04-01",
                                        "--to",
                                        "2024-04-02",
                                        "--stages",
                                        "plan")
                                .ends(ExitCode.USAGE)
                                .err())
                .contains("replay takes --from, --to and --market only");
    }

    /// What a night publishes is judged by the nights that follow.
    @Test
    void a_night_judges_what_has_matured(@TempDir Path home) {
        Cli other = Cli.at(home.resolve("var"));
        MarketFiles files = new MarketFiles(home.resolve("market"));
        LocalDate first = LocalDate.of(2024, 4, 1);
        List<LocalDate> nights =
                TradingCalendar.newYork().sessions(first, LocalDate.of(2024, 4, 9));
        for (LocalDate night : nights) {
            files.put(SmallMarket.usual().until(night));
            other.inside(Commands.nightly(files, night)).ends(ExitCode.DONE);
        }
        Tables mine = new Tables(other);
        assertThat(
                        mine.rows(
                                "select kind, session, horizon, entered_on, exited_on from"
                                        + " outcome_set"))
                .containsExactly("PUBLISHED|2024-04-01|5|2024-04-02|2024-04-09");
        String outcomes =
                "select ticker, rating, gain, ending, touched from outcome where session = date"
                        + " '2024-04-01' and horizon = 5 order by ticker";
        assertThat(mine.rows(outcomes).stream().map(ReplayIT::rounded))
                .hasSizeGreaterThan(40)
                .containsExactlyElementsOf(
                        new Tables(nightdesk)
                                .rows(outcomes).stream().map(ReplayIT::rounded).toList());
        assertThat(other.inside("metrics", "show").ends(ExitCode.DONE).out())
                .contains("nightdesk_track_links{kind=\"published\"} 7")
                .contains("nightdesk_outcome_hit_ratio{");
    }

    /// The last digit of a return tells when it was computed.
    private static String rounded(String row) {
        String[] cells = row.split("\\|", -1);
        cells[2] = "%.9f".formatted(Double.parseDouble(cells[2]));
        return String.join("|", cells);
    }
}
