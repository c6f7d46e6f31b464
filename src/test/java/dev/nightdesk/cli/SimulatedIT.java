package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Nights of the market that a newcomer begins with, a small one.
final class SimulatedIT {

    private static final String FRIDAY = "2026-11-20";
    private static final String MONDAY = "2026-11-23";
    private static final String[] NIGHT = {"run", "nightly", "--session", FRIDAY};
    private static final String[] NEXT = {"run", "nightly", "--session", "next"};

    private static @TempDir Path folder = Path.of("");
    private static Cli nightdesk = Cli.at(Path.of(""));
    private static Ran first = new Ran(List.of(), 0, "", "", Duration.ZERO);
    private static Ran next = first;
    private static Exports friday = Exports.NONE;
    private static Exports monday = Exports.NONE;

    @BeforeAll
    static void two_nights() throws IOException {
        nightdesk = Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config("small", 1));
        first = nightdesk.inside(NIGHT).ends(ExitCode.DONE);
        friday = nightdesk.exports(FRIDAY);
        next = nightdesk.inside(NEXT).ends(ExitCode.DONE);
        monday = nightdesk.exports(MONDAY);
    }

    private static String config(String name, int seed) throws IOException {
        Path config = Files.createDirectories(folder.resolve(name));
        String packaged = Files.readString(Path.of("jobs", "nightly.yaml"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                packaged.replace("seed: 1", "seed: " + seed)
                        .replace("stocks: 6400", "stocks: 150"));
        return config.toString();
    }

    @Test
    void a_night_ends_with_its_best_picks_what_was_left_out_and_the_equation() {
        assertThat(first.out())
                .startsWith("SIMULATED market")
                .contains(
                        "published " + FRIDAY,
                        "best of " + FRIDAY,
                        "   1  ",
                        "  10  ",
                        " of the market (+")
                .contains("more: nightdesk picks", "excluded: ETF ", "TEST_ISSUE ");
        assertThat(first.last())
                .matches("universe \\d+ = analysed \\d+ \\+ excluded \\d+ \\+ failed 0");
        assertThat(first.err()).contains("plan: session " + FRIDAY, "massive 333");
    }

    @Test
    void the_next_session_is_an_increment() {
        assertThat(next.out()).contains("published " + MONDAY);
        assertThat(next.err()).contains("massive 5");
        assertThat(monday.bars()).isNotEqualTo(friday.bars());
    }

    @Test
    void the_same_night_again_says_that_it_is_published() {
        Ran again = nightdesk.inside(NIGHT).ends(ExitCode.DONE);
        assertThat(again.out()).contains(FRIDAY + " is published already", "--session next");
        assertThat(again.last()).isEqualTo(first.last());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_market_is_the_same_everywhere(Where where, @TempDir Path home) {
        Cli other =
                where.empty(home.resolve("var"))
                        .with(
                                "NIGHTDESK_CONFIG_DIR",
                                nightdesk.environment().getOrDefault("NIGHTDESK_CONFIG_DIR", ""));
        other.inside(NIGHT).ends(ExitCode.DONE);
        assertThat(other.exports(FRIDAY).unlike(friday)).isEmpty();
        other.inside(NEXT).ends(ExitCode.DONE);
        assertThat(other.exports(MONDAY).unlike(monday)).isEmpty();
    }

    @Test
    void everything_says_that_it_is_simulated() {
        for (String command : new String[] {"picks", "failures", "status"}) {
            assertThat(nightdesk.inside(command).ends(ExitCode.DONE).out())
                    .as(command)
                    .containsIgnoringCase("simulated");
        }
        JsonNode pick = nightdesk.inside("picks", "--output", "json").ends(ExitCode.DONE).json();
        assertThat(pick.get(0).get("name").stringValue()).contains("(SIMULATED)");
        Ran export = nightdesk.inside("export", "recommendations").ends(ExitCode.DONE);
        assertThat(export.err()).startsWith("SIMULATED market");
        String ticker = pick.get(0).get("ticker").stringValue();
        assertThat(nightdesk.inside("why", ticker).ends(ExitCode.DONE).out())
                .startsWith("SIMULATED market")
                .containsPattern("massive, fetched \\S+, payload [0-9a-f]{12}\\n");
        assertThat(
                        nightdesk
                                .inside("why", ticker, "--output", "json")
                                .json()
                                .get("sources")
                                .valueStream()
                                .map(source -> source.get("payload").asString("")))
                .anyMatch(payload -> payload.matches("[0-9a-f]{64}"));
        assertThat(nightdesk.inside("plan").ends(ExitCode.DONE).out()).contains("SIMULATED");
    }

    @Test
    void headlines_stand_in_the_why_of_somebody() {
        JsonNode picks =
                nightdesk
                        .inside("picks", "--top", "50", "--output", "json")
                        .ends(ExitCode.DONE)
                        .json();
        assertThat(picks)
                .anySatisfy(pick -> {
                    String ticker = pick.get("ticker").stringValue();
                    JsonNode why =
                            nightdesk
                                    .inside("why", ticker, "--output", "json")
                                    .ends(ExitCode.DONE)
                                    .json();
                    assertThat(why.get("news")).isNotEmpty();
                });
    }

    @Test
    void a_longer_history_is_fetched_when_it_is_asked_for() {
        Cli longer = nightdesk.with("NIGHTDESK_HOME", folder.resolve("longer").toString());
        longer.inside("run", "nightly", "--session", FRIDAY, "--history", "40").ends(ExitCode.DONE);
        Ran more = longer.inside("run", "nightly", "--session", "next", "--history", "60");
        assertThat(more.ends(ExitCode.DONE).err()).contains("massive 24");
    }

    @Test
    void a_backfill_brings_the_whole_of_its_span() {
        Cli past = nightdesk.with("NIGHTDESK_HOME", folder.resolve("past").toString());
        past.inside("run", "nightly", "--session", "2026-01-02", "--history", "30")
                .ends(ExitCode.DONE);
        Ran backfill = past.inside("run", "backfill", "--from", "2024-01-02", "--to", "2025-11-17");
        assertThat(backfill.ends(ExitCode.DONE).err()).contains("massive 475");
        assertThat(past.inside("doctor").ends(ExitCode.DONE).out())
                .contains("simulated, traded prices");
    }

    @Test
    void another_seed_is_another_market() throws IOException {
        Cli other = nightdesk.with("NIGHTDESK_CONFIG_DIR", config("other", 2));
        other.inside(NEXT)
                .ends(ExitCode.USAGE)
                .complains("holds the simulated market seed=1", "not seed=2", "NIGHTDESK_HOME");
    }

    @Test
    void shells_complete_commands_and_options() {
        for (String shell : new String[] {"bash", "zsh"}) {
            assertThat(nightdesk.inside("completion", shell).ends(ExitCode.DONE).out())
                    .contains("complete", "restart", "--session", "bashcompinit");
        }
    }
}
