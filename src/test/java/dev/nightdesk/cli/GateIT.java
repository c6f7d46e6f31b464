package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a gate refuses is not published, and a restart mends it as if nothing had been.
final class GateIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);
    private static final LocalDate LAST = SmallMarket.LAST;
    private static final SmallMarket MARKET = SmallMarket.usual();

    private static @TempDir Path folder = Path.of("");
    private static Exports eve = Exports.NONE;
    private static Exports last = Exports.NONE;

    @BeforeAll
    static void two_uninterrupted_nights() {
        MarketFiles files = new MarketFiles(folder.resolve("files")).put(MARKET);
        Cli nightdesk = Cli.at(folder.resolve("uninterrupted")).forgetful();
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        eve = nightdesk.exports(EVE);
        last = nightdesk.exports(LAST);
    }

    @ParameterizedTest
    @EnumSource
    void a_session_missing_from_the_files_is_published_once_it_is_there(
            Where where, @TempDir Path home) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(MARKET.without(LAST));
        Cli nightdesk = where.empty(home.resolve("var")).forgetful();
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);

        Ran refused = nightdesk.run(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        assertThat(refused.out())
                .contains("2024-05-31 is not published")
                .contains("no bars of 2024-05-31 were delivered")
                .contains("what was published for 2024-05-30 stays")
                .contains("mend the cause (nightdesk failures 2), then: nightdesk restart 2");
        assertThat(refused.last()).matches("universe 65 = analysed 0 \\+ excluded 65 \\+ failed 0");
        isStopped(nightdesk);

        files.put(MARKET);
        Ran mended = nightdesk.run("restart", "--last").ends(ExitCode.DONE);
        assertThat(mended.out()).contains("published 2024-05-31");
        assertThat(nightdesk.exports(EVE).unlike(eve)).isEmpty();
        assertThat(nightdesk.exports(LAST).unlike(last)).isEmpty();
        assertThat(nightdesk.inside("restart", "--last").ends(ExitCode.DONE).out())
                .contains("nothing to restart");
    }

    private static void isStopped(Cli nightdesk) {
        JsonNode night = nightdesk.inside("status", "--output", "json").json().get(0);
        assertThat(night.get("session").stringValue()).isEqualTo("2024-05-31");
        assertThat(night.get("status").stringValue()).isEqualTo("STOPPED");
        assertThat(night.get("exitCode").intValue()).isEqualTo(3);
        assertThat(night.get("published").booleanValue()).isFalse();
        JsonNode pick = nightdesk.inside("picks", "--output", "json").json().get(0);
        assertThat(pick.get("session").stringValue()).isEqualTo("2024-05-30");
        nightdesk.inside("picks", "--session", "2024-05-31").ends(ExitCode.USAGE);
        nightdesk
                .inside("export", "recommendations", "--session", "2024-05-31")
                .ends(ExitCode.USAGE)
                .complains("2024-05-31 is not published");
    }

    @ParameterizedTest
    @EnumSource
    void a_partial_session_is_refused_for_its_coverage_and_completed_by_a_restart(
            Where where, @TempDir Path home) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(MARKET.partial(LAST));
        Cli nightdesk = where.empty(home.resolve("var")).forgetful();
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);

        Ran refused = nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        assertThat(refused.out()).contains("coverage:").contains("95.00 % needed");

        files.put(MARKET);
        nightdesk.run("restart", "--last").ends(ExitCode.DONE);
        assertThat(nightdesk.exports(LAST).unlike(last)).isEmpty();
    }

    @Test
    void the_same_command_again_does_what_restart_does(@TempDir Path home) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(MARKET.partial(LAST));
        Cli nightdesk = Cli.at(home.resolve("var")).forgetful();
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        files.put(MARKET.without(LAST));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        files.put(MARKET);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        assertThat(nightdesk.exports(LAST).unlike(last)).isEmpty();
    }

    @Test
    void without_a_history_nothing_is_published(@TempDir Path home) {
        SmallMarket young = MARKET.from(LocalDate.of(2024, 5, 20));
        MarketFiles files = new MarketFiles(home.resolve("files")).put(young);
        Cli nightdesk = Cli.at(home.resolve("var")).forgetful();
        Ran refused = nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.GATE);
        assertThat(refused.out())
                .contains("8 sessions of history, 20 needed")
                .contains("nightdesk run backfill");
    }

    @Test
    void some_stages_alone_publish_nothing_until_publish_is_among_them(@TempDir Path home) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(MARKET);
        Cli nightdesk = Cli.at(home.resolve("var")).forgetful();
        String[] night = Commands.nightly(files, LAST);
        Ran part =
                nightdesk
                        .inside(Commands.and(night, "--stages", "plan,fetch,verify,analyze"))
                        .ends(ExitCode.DONE);
        assertThat(part.last()).isEqualTo("universe 65 = analysed 57 + excluded 8 + failed 0");
        nightdesk.inside("picks").ends(ExitCode.USAGE).complains("nothing is published yet");

        nightdesk.inside(Commands.and(night, "--stages", "recommend,publish")).ends(ExitCode.DONE);
        assertThat(nightdesk.exports(LAST).unlike(last)).isEmpty();
        assertThat(
                        List.of(nightdesk.inside(night).ends(ExitCode.DONE).out().split("\n"))
                                .getFirst())
                .contains("published already");
    }
}
