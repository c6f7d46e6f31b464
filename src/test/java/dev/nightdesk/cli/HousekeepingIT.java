package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// Housekeeping between nights: what they come to stays the same.
final class HousekeepingIT {

    private static final LocalDate EVE = LocalDate.of(2024, 5, 30);
    private static final LocalDate LAST = SmallMarket.LAST;
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2024, 6, 4);
    private static final SmallMarket MARKET = SmallMarket.usual();

    /// Under which all that can go goes, but for the newest 27 sessions.
    private static final String[] SHORT = {
        "executions: 1 days",
        "analyses: 27 sessions",
        "checks: 27 sessions",
        "partitions: 1 sessions",
        "news: 99 days",
        "compactBelow: 100"
    };

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static Map<LocalDate, Exports> undisturbed = Map.of();

    @BeforeAll
    static void undisturbed_nights() {
        files = new MarketFiles(folder.resolve("files")).put(MARKET);
        Cli nightdesk = Cli.at(folder.resolve("undisturbed"));
        undisturbed =
                List.of(EVE, LAST, MONDAY, TUESDAY).stream()
                        .collect(
                                Collectors.toMap(
                                        session -> session,
                                        session -> {
                                            nightdesk
                                                    .inside(Commands.nightly(files, session))
                                                    .ends(ExitCode.DONE);
                                            return nightdesk.exports(session);
                                        }));
    }

    private static void isAsUndisturbed(Cli nightdesk, LocalDate session) {
        Exports expected = undisturbed.getOrDefault(session, Exports.NONE);
        assertThat(nightdesk.exports(session).unlike(expected)).as(session.toString()).isEmpty();
    }

    /// As if all there is had been there for three years.
    private static void age(Cli nightdesk) {
        new Tables(nightdesk)
                .execute(
                        "update batch_job_execution set create_time = create_time - interval '1000' day,"
                                + " start_time = start_time - interval '1000' day, end_time = end_time - interval '1000' day,"
                                + " last_updated = last_updated - interval '1000' day",
                        "update fetch_task set finished_at = finished_at - interval '1000' day");
    }

    private static List<String> statuses(Cli nightdesk) {
        JsonNode all = nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE).json();
        return all.valueStream()
                .map(row -> row.get("job").stringValue() + " " + row.get("status").stringValue())
                .toList();
    }

    /// One night is complete, one failed, one was refused by a gate, one was stopped, one killed.
    @ParameterizedTest
    @EnumSource
    void what_ended_half_done_goes_on_after_a_purge(Where where, @TempDir Path home) {
        MarketFiles own = new MarketFiles(home.resolve("own")).put(MARKET.until(EVE));
        Cli nightdesk = Keeping.of(where.empty(home.resolve("var")), home, SHORT);
        Cli slow = SmallSteps.of(nightdesk, home.resolve("var/keeping"), 16, 1, 1_000);
        nightdesk.inside(Commands.backfill(own)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(own, EVE)).ends(ExitCode.DONE);
        own.put(MARKET.until(LAST).partial(LAST));
        nightdesk.inside(Commands.nightly(own, LAST)).ends(ExitCode.GATE);
        own.put(MARKET).truncate("prices.csv.gz");
        assertThat(nightdesk.inside(Commands.nightly(own, MONDAY)).exit()).isEqualTo(1);
        own.put(MARKET);
        Running night =
                slow.start(Commands.nightly(own, TUESDAY)).heldWhen(Glance.isAnalysing(nightdesk));
        night.kill();
        age(nightdesk);
        assertThat(statuses(nightdesk))
                .containsExactly(
                        "nightly DEAD",
                        "nightly FAILED",
                        "nightly STOPPED",
                        "nightly COMPLETED",
                        "backfill COMPLETED");

        Cli unpurged = copied(where, nightdesk, home.resolve("unpurged"));
        nightdesk.inside("run", "housekeeping").ends(ExitCode.DONE);
        nightdesk.inside("purge").ends(ExitCode.DONE);
        assertThat(statuses(nightdesk))
                .containsExactly(
                        "housekeeping COMPLETED",
                        "housekeeping COMPLETED",
                        "nightly DEAD",
                        "nightly FAILED",
                        "nightly STOPPED",
                        "backfill COMPLETED");

        for (Cli one : List.of(nightdesk, unpurged)) {
            one.inside("restart", "3").ends(ExitCode.DONE);
            one.inside("restart", "4").ends(ExitCode.DONE);
            one.inside("recover").ends(ExitCode.DONE);
        }
        for (LocalDate session : List.of(EVE, LAST, MONDAY, TUESDAY)) {
            assertThat(nightdesk.exports(session).unlike(unpurged.exports(session))).isEmpty();
        }
    }

    /// The server notices a moment later that a process was killed.
    private static Cli copied(Where where, Cli nightdesk, Path home) {
        while (Where.Server.serves(nightdesk)) {
            Thread.onSpinWait();
        }
        return where.copy(nightdesk, home);
    }

    /// Bars go too, but not the older ones of a listing that trades every other day, which count
    /// among its last ones.
    @ParameterizedTest
    @EnumSource
    void the_next_night_comes_to_the_same_without_what_was_purged(Where where, @TempDir Path home) {
        Cli whole = reading(where.empty(home.resolve("var")), home);
        whole.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        whole.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        whole.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        new Tables(whole)
                .execute(
                        "delete from bar where instrument_id = 5 and mod(extract(day from session), 2) = 0");
        OldSessions.add(whole, 40);
        age(whole);
        Cli purged = where.copy(whole, home.resolve("purged"));
        Ran purge = purged.inside("purge").ends(ExitCode.DONE);
        assertThat(purge.out())
                .contains("purged analyses: ", "purged partitions: ", "purged executions: ")
                .contains("purged bars: ");
        assertThat(new Tables(purged).rows("select count(*) from bar_session"))
                .containsExactly("134");
        String others =
                "select count(*) from bar b where not exists (select 1 from bar_session s where s.session = b.session)";
        assertThat(new Tables(purged).rows(others + " and b.instrument_id = 5"))
                .isNotEqualTo(List.of("0"))
                .isEqualTo(new Tables(purged).rows(others));
        for (Cli nightdesk : List.of(whole, purged)) {
            nightdesk.inside(Commands.nightly(files, MONDAY)).ends(ExitCode.DONE);
        }
        assertThat(purged.exports(LAST).unlike(whole.exports(LAST))).isEmpty();
        assertThat(purged.exports(MONDAY).unlike(whole.exports(MONDAY))).isEmpty();
    }

    /// Readings that look back over 100 bars need 134 sessions of them.
    private static Cli reading(Cli nightdesk, Path home) {
        Cli small = SmallSteps.of(nightdesk, home, 4, 50, 20_000);
        Path config = Path.of(small.environment().getOrDefault("NIGHTDESK_CONFIG_DIR", ""));
        Texts.replace(config.resolve("nightly.yaml"), "bars: 504", "bars: 100");
        Cli keeping = Keeping.of(small, home, SHORT);
        Texts.replace(config.resolve("housekeeping.yaml"), "bars: all", "bars: 134 sessions");
        return keeping;
    }

    @Test
    void what_has_been_purged_is_said_to_be(@TempDir Path home) {
        Cli nightdesk = Keeping.of(Cli.at(home.resolve("var")), home, SHORT);
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        String ticker =
                nightdesk
                        .inside("picks", "--output", "json")
                        .json()
                        .get(0)
                        .get("ticker")
                        .stringValue();
        OldSessions.add(nightdesk, 30, "2030-01-01");
        nightdesk.inside("purge").ends(ExitCode.DONE);
        String[] on = {"--session", EVE.toString()};
        for (String[] command :
                List.of(
                        new String[] {"why", ticker},
                        new String[] {"rerun", ticker},
                        new String[] {"export", "analysis"})) {
            nightdesk
                    .inside(Commands.and(command, on))
                    .ends(ExitCode.USAGE)
                    .complains(
                            "the analyses of " + EVE + " were purged on 20",
                            "housekeeping.yaml",
                            "next: ");
        }
        JsonNode pick =
                nightdesk
                        .inside(Commands.and(new String[] {"picks", "--output", "json"}, on))
                        .json()
                        .get(0);
        assertThat(pick.get("ticker").stringValue()).isEqualTo(ticker);
        assertThat(pick.get("reason").stringValue()).isEmpty();
        Ran export = nightdesk.inside(Commands.and(new String[] {"export", "recommendations"}, on));
        assertThat(export.ends(ExitCode.DONE).out())
                .isEqualTo(undisturbed.getOrDefault(EVE, Exports.NONE).recommendations());
    }

    @ParameterizedTest
    @EnumSource
    void a_day_has_one_housekeeping_and_any_number_of_purges(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
        assertThat(sinces(nightdesk)).containsOnly("null");
        Ran first = nightdesk.inside("run", "housekeeping").ends(ExitCode.DONE);
        assertThat(first.out()).isEqualTo("nothing to purge\n");
        assertThat(nightdesk.inside("run", "housekeeping").ends(ExitCode.DONE).out())
                .contains(" is complete already (execution 2): nothing to do");
        assertThat(nightdesk.inside("purge").ends(ExitCode.DONE).out())
                .isEqualTo("nothing to purge\n");
        assertThat(sinces(nightdesk)).doesNotContain("null").hasSize(1);
        JsonNode row = nightdesk.inside("status", "housekeeping", "--output", "json").json().get(0);
        assertThat(row.get("exitCode").intValue()).isZero();
        assertThat(row.get("universe").isNull()).isTrue();
        assertThat(nightdesk.inside("failures").ends(ExitCode.DONE).out()).contains("ETF");
        isAsUndisturbed(nightdesk, EVE);
    }

    /// Since when the growth of each table is told.
    private static List<String> sinces(Cli nightdesk) {
        JsonNode sizes =
                nightdesk.inside("db", "sizes", "--output", "json").ends(ExitCode.DONE).json();
        assertThat(sizes.valueStream().map(row -> row.get("name").stringValue()))
                .contains("bar", "database");
        return sizes.valueStream()
                .map(row -> row.get("since").asString("null"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_purged_while_a_run_is_on(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        Running night =
                SmallSteps.of(nightdesk, home)
                        .start(Commands.nightly(files, EVE))
                        .said("survey: ")
                        .pause();
        nightdesk.inside("purge").ends(ExitCode.LEASE).complains("another run holds this database");
        nightdesk
                .inside("run", "housekeeping")
                .ends(ExitCode.LEASE)
                .complains("another run holds this database");
        Ran dry = nightdesk.inside("purge", "--dry-run");
        Ran sizes = nightdesk.inside("db", "sizes");
        boolean isFile = where == Where.H2;
        assertThat(List.of(dry.exit(), sizes.exit())).containsOnly(isFile ? 5 : 0);
        night.resume().end().ends(ExitCode.DONE);
        isAsUndisturbed(nightdesk, EVE);
    }

    @Test
    void what_is_not_valid_is_refused_before_anything_is_opened(@TempDir Path home) {
        Cli nightdesk = Keeping.of(Cli.at(home.resolve("var")), home, "calls: 1 days");
        for (String[] command :
                List.of(new String[] {"purge"}, new String[] {"run", "housekeeping"})) {
            nightdesk
                    .inside(command)
                    .ends(ExitCode.USAGE)
                    .complains(
                            "housekeeping.yaml is not valid: calls: 1 days is too short", "next: ");
        }
        assertThat(home.resolve("var")).doesNotExist();
        Cli.at(home.resolve("var"))
                .inside("purge")
                .ends(ExitCode.USAGE)
                .complains("there is no database", "nightdesk run nightly");
        Cli.at(home.resolve("var"))
                .inside("run", "housekeeping", "--session", "2024-05-30")
                .ends(ExitCode.USAGE)
                .complains("housekeeping takes --market only");
        nightdesk.inside(Commands.nightly(files, EVE)).ends(ExitCode.DONE);
    }
}
