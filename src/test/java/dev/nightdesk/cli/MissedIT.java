package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Catching up with what a market of files has had since the last night, by processes that end
/// before they are done.
final class MissedIT {

    private static final LocalDate LAST = SmallMarket.LAST;
    private static final List<LocalDate> MISSED =
            List.of(LocalDate.of(2024, 6, 3), LocalDate.of(2024, 6, 4), LocalDate.of(2024, 6, 5));
    private static final SmallMarket MARKET =
            SmallMarket.usual().from(LocalDate.of(2024, 3, 1)).until(MISSED.getLast());

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static final Map<LocalDate, Exports> EXPECTED = new HashMap<>();

    /// Each with what was known on its evening.
    @BeforeAll
    static void nights_in_time() {
        MarketFiles so = new MarketFiles(folder.resolve("so-far"));
        Cli nightdesk = Cli.at(folder.resolve("in-time"));
        nightdesk.inside(Commands.nightly(so.put(MARKET.until(LAST)), LAST)).ends(ExitCode.DONE);
        for (LocalDate session : MISSED) {
            nightdesk
                    .inside(Commands.nightly(so.put(MARKET.until(session)), session))
                    .ends(ExitCode.DONE);
            EXPECTED.put(session, nightdesk.exports(session));
        }
        files = new MarketFiles(folder.resolve("files")).put(MARKET);
    }

    private static void areAsInTime(Cli nightdesk) {
        MISSED.forEach(session ->
                assertThat(
                                nightdesk
                                        .exports(session)
                                        .unlike(EXPECTED.getOrDefault(session, Exports.NONE)))
                        .as(session.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void a_signal_and_a_kill_lose_nothing(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);

        Running first = nightdesk.start("catchup").said("catchup: 2024-06-04").pause();
        Ran stopped = first.terminate().resume().end().ends(ExitCode.STOPPED);
        assertThat(stopped.out())
                .contains("caught up: 1 of 3 sessions published")
                .contains(
                        "2 sessions left (2024-06-04..2024-06-05); go on with: nightdesk catchup");

        nightdesk.start("catchup").said("catchup: 2024-06-05").kill();
        Ran rest = nightdesk.run("catchup").ends(ExitCode.DONE);
        assertThat(rest.out()).contains("caught up: 1 of 1 sessions published");
        assertThat(nightdesk.run("catchup").ends(ExitCode.DONE).out())
                .contains("nothing to catch up: 2024-06-05 is published");
        areAsInTime(nightdesk);
    }

    @ParameterizedTest
    @EnumSource
    void a_gate_refuses_one_and_the_others_are_published(Where where, @TempDir Path home) {
        MarketFiles gap = new MarketFiles(home.resolve("files"));
        gap.put(MARKET.without(MISSED.getFirst()));
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(gap, LAST)).ends(ExitCode.DONE);
        Ran caughtUp = nightdesk.run("catchup").ends(ExitCode.GATE);
        assertThat(caughtUp.out())
                .containsPattern("2024-06-03 +3 +no +2024-06-03 is not published")
                .containsPattern("2024-06-05 +0 +yes +universe ")
                .contains("no bars of 2024-06-03", "nightdesk calendar close 2024-06-03")
                .contains("caught up: 2 of 3 sessions published");
        assertThat(nightdesk.inside("catchup").ends(ExitCode.DONE).out())
                .contains("nothing to catch up");
        gap.put(MARKET);
        nightdesk.inside("restart", "2").ends(ExitCode.DONE);
        assertThat(
                        nightdesk
                                .exports(MISSED.getFirst())
                                .unlike(EXPECTED.getOrDefault(MISSED.getFirst(), Exports.NONE)))
                .isEmpty();
    }

    /// As a timer leaves them that was off for some nights: its first night runs the newest.
    @ParameterizedTest
    @EnumSource
    void what_the_newest_night_left_out_is_caught_up_with(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        Ran newest = nightdesk.inside("run", "nightly").ends(ExitCode.DONE);
        assertThat(newest.out())
                .contains("published 2024-06-05")
                .contains("missed before it: 2 sessions (2024-06-03..2024-06-04)");
        assertThat(nightdesk.inside("plan", "catchup").out()).contains("2 missed: 2024-06-03..");
        Ran caughtUp = nightdesk.inside("catchup").ends(ExitCode.DONE);
        assertThat(caughtUp.out()).contains("caught up: 2 of 2 sessions published");
        assertThat(nightdesk.inside("catchup").out()).contains("nothing to catch up");
        areAsInTime(nightdesk);
    }

    /// What was stopped before it came to its gate is still missed, however new the published one.
    @ParameterizedTest
    @EnumSource
    void what_was_left_out_and_then_stopped_is_caught_up_with(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        nightdesk.inside("run", "nightly").ends(ExitCode.DONE);
        Running first = nightdesk.start("catchup").said("fetch: bars").pause();
        Ran stopped = first.terminate().resume().end().ends(ExitCode.STOPPED);
        assertThat(stopped.out())
                .contains(
                        "2 sessions left (2024-06-03..2024-06-04); go on with: nightdesk catchup");
        Ran rest = nightdesk.inside("catchup").ends(ExitCode.DONE);
        assertThat(rest.out()).contains("caught up: 2 of 2 sessions published");
        areAsInTime(nightdesk);
    }

    /// Nights here and there in the past were not missed.
    @Test
    void what_was_left_out_long_ago_stays_so(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        LocalDate first = LocalDate.of(2024, 4, 30);
        nightdesk.inside(Commands.nightly(files, first)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        assertThat(nightdesk.inside("plan", "catchup").out())
                .contains("23 missed: 2024-05-02..2024-06-05");
    }

    @Test
    void without_a_published_session_nothing_is_missed(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside("catchup").ends(ExitCode.USAGE).complains("nothing is published yet");
        nightdesk.inside("plan", "catchup").ends(ExitCode.USAGE).complains("nothing is published");
        assertThat(home.resolve("var")).doesNotExist();
    }

    @Test
    void the_plan_tells_what_is_missed(@TempDir Path home) {
        Cli nightdesk = Cli.at(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        Ran plan = nightdesk.inside("plan", "catchup").ends(ExitCode.DONE);
        assertThat(plan.out())
                .contains("3 missed: 2024-06-03..2024-06-05")
                .contains("0 (the market 'files' costs none)")
                .contains("the median of earlier nights for each");
        assertThat(nightdesk.inside("status", "--output", "json").json()).hasSize(1);
    }

    /// A quota that allows a night and a half a day.
    @Test
    void a_quota_ends_it_and_says_when_to_go_on(@TempDir Path home) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 40")
                        .replace("history: 330", "history: 40")
                        .replace("metrics: 1200", "metrics: 0")
                        .replace("trends: 860", "trends: 0"));
        Cli nightdesk = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        nightdesk.insideAt(at("2026-11-11"), "run", "nightly").ends(ExitCode.DONE);
        String plan = nightdesk.insideAt(at("2026-11-14"), "plan", "catchup").out();
        assertThat(plan).contains("3 missed: 2026-11-11..2026-11-13");

        String usual = "{calls: 5, per: PT1M, zone: UTC}";
        String providers = Files.readString(Path.of("jobs", "providers.yaml"));
        assertThat(providers).contains(usual);
        Files.writeString(
                config.resolve("providers.yaml"),
                providers.replace(usual, usual + "\n      - {calls: 9, per: day, zone: UTC}"));
        assertThat(nightdesk.insideAt(at("2026-11-14"), "plan", "catchup").ends(ExitCode.QUOTA))
                .isNotNull();
        Ran first = nightdesk.insideAt(at("2026-11-14"), "catchup").ends(ExitCode.QUOTA);
        assertThat(first.out())
                .contains("caught up: 1 of 3 sessions published")
                .contains(
                        "2 sessions left (2026-11-12..2026-11-13); go on after 2026-11-15T00:00:00Z")
                .contains("with: nightdesk catchup");
        Ran next = nightdesk.insideAt(at("2026-11-15"), "catchup").ends(ExitCode.DONE);
        assertThat(next.out()).contains("caught up: 2 of 2 sessions published");
    }

    /// At six in the morning in New York.
    private static Instant at(String day) {
        return Instant.parse(day + "T11:00:00Z");
    }
}
