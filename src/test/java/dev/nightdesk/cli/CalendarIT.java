package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// The calendar as an operator sees it, and days that he closes.
final class CalendarIT {

    private static final LocalDate LAST = SmallMarket.LAST;
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate TUESDAY = LocalDate.of(2024, 6, 4);
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 6, 5);
    private static final String REASON = "--reason=Hurricane \"Ann\", much of it";
    private static final SmallMarket MARKET =
            SmallMarket.usual().from(LocalDate.of(2024, 4, 1)).until(WEDNESDAY);

    private @TempDir Path folder = Path.of("");

    private MarketFiles files(SmallMarket market) {
        return new MarketFiles(folder.resolve("files")).put(market);
    }

    private static JsonNode shown(Cli nightdesk, LocalDate day) {
        return nightdesk
                .run(
                        "calendar",
                        "show",
                        "--from",
                        day.toString(),
                        "--to",
                        day.toString(),
                        "--output",
                        "json")
                .ends(ExitCode.DONE)
                .json()
                .get(0);
    }

    @Test
    void hours_are_those_of_new_york_and_of_the_world() {
        Cli nightdesk = Cli.at(folder.resolve("var"));
        Ran week =
                nightdesk.inside("calendar", "show", "--from", "2026-10-30", "--to", "2026-11-02");
        assertThat(week.ends(ExitCode.DONE).out().lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("2026-10-30", "yes", "16:00", "2026-10-30T20:00:00Z"))
                .anySatisfy(line -> assertThat(line).contains("2026-10-31", "no", "weekend"))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("2026-11-02", "yes", "16:00", "2026-11-02T21:00:00Z"));
        JsonNode half = shown(nightdesk, LocalDate.of(2026, 11, 27));
        assertThat(half.propertyNames())
                .containsExactly(
                        "day",
                        "session",
                        "opens",
                        "closes",
                        "opensAt",
                        "closesAt",
                        "halfDay",
                        "reason",
                        "recordedBy",
                        "recordedAt");
        assertThat(half.get("halfDay").booleanValue()).isTrue();
        assertThat(half.get("closes").stringValue()).isEqualTo("13:00");
        assertThat(half.get("reason").stringValue()).isEqualTo("Day after Thanksgiving");
        JsonNode holiday = shown(nightdesk, LocalDate.of(2026, 11, 26));
        assertThat(holiday.get("session").booleanValue()).isFalse();
        assertThat(holiday.get("closesAt").isNull()).isTrue();
        assertThat(folder.resolve("var")).doesNotExist();
    }

    @Test
    void without_a_span_the_days_around_today_are_shown() {
        Cli nightdesk = Cli.at(folder.resolve("var"));
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertThat(nightdesk.insideAt(now, "calendar", "show", "--output", "csv").out().lines())
                .hasSize(1 + 7 + 1 + 28)
                .anyMatch(line -> line.startsWith("2026-11-15,false"))
                .anyMatch(line -> line.startsWith("2026-12-20,false"));
        nightdesk
                .inside("calendar", "show", "--from", "2031-01-02", "--to", "2031-01-03")
                .ends(ExitCode.USAGE)
                .complains("outside of the calendar");
        nightdesk
                .inside("calendar", "show", "--from", "2024-01-03", "--to", "2024-01-02")
                .ends(ExitCode.USAGE)
                .complains("before --from");
    }

    /// The files lack a day: the gate says what may be the matter, and the day is closed.
    @ParameterizedTest
    @EnumSource
    void a_day_that_surprises_everybody_is_closed_and_not_asked_for_any_more(
            Where where, @TempDir Path home) {
        MarketFiles files = files(MARKET.without(TUESDAY));
        Cli nightdesk = where.empty(home.resolve("var"));
        nightdesk.inside(Commands.nightly(files, LAST)).ends(ExitCode.DONE);
        nightdesk.inside("run", "nightly", "--session", MONDAY.toString()).ends(ExitCode.DONE);
        String[] night = {"run", "nightly", "--session", TUESDAY.toString()};
        Ran refused = nightdesk.inside(night).ends(ExitCode.GATE);
        assertThat(refused.out()).contains("nightdesk calendar close 2024-06-04 --reason \"...\"");

        Ran closed = nightdesk.run("calendar", "close", TUESDAY.toString(), REASON);
        assertThat(closed.ends(ExitCode.DONE).out())
                .contains("closed: 2024-06-04 is no session (Hurricane \"Ann\", much of it)");
        JsonNode day = shown(nightdesk, TUESDAY);
        assertThat(day.get("session").booleanValue()).isFalse();
        assertThat(day.get("reason").stringValue()).isEqualTo("Hurricane \"Ann\", much of it");
        assertThat(day.get("recordedBy").stringValue()).isEqualTo(System.getProperty("user.name"));
        Instant.parse(day.get("recordedAt").stringValue());

        String words = "market closed on 2024-06-04 (Hurricane \"Ann\", much of it)";
        assertThat(nightdesk.run(night).ends(ExitCode.DONE).out()).contains(words);
        assertThat(nightdesk.inside("plan", "--session", TUESDAY.toString()).out()).contains(words);
        assertThat(nightdesk.inside("restart", "3").ends(ExitCode.DONE).out()).contains(words);
        assertThat(nightdesk.inside("restart", "--last").ends(ExitCode.DONE).out())
                .contains("nothing to restart");
        Ran next = nightdesk.run("catchup").ends(ExitCode.DONE);
        assertThat(next.out()).contains("caught up: 1 of 1 sessions published");
        nightdesk.inside("picks", "--session", WEDNESDAY.toString()).ends(ExitCode.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void a_closure_is_refused_where_it_cannot_be_and_taken_back(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        if (where == Where.H2) {
            nightdesk
                    .inside("calendar", "close", "2024-06-04", REASON)
                    .ends(ExitCode.USAGE)
                    .complains("no database", "closures.yaml");
        }
        nightdesk.inside(Commands.nightly(files(MARKET), LAST)).ends(ExitCode.DONE);
        refuses(nightdesk, "2024-06-01", "no session anyway: weekend");
        refuses(nightdesk, "2024-07-04", "no session anyway: Independence Day");
        refuses(nightdesk, LAST.toString(), "is published");
        refuses(nightdesk, "2024-05-30", "bars of 2024-05-30", "--drop-bars");
        refuses(nightdesk, "1889-01-02", "1889-01-02");
        nightdesk
                .inside("calendar", "close", "2024-06-04", "--reason", " ")
                .ends(ExitCode.USAGE)
                .complains("needs its reason");
        nightdesk.inside("calendar", "close", "2024-06-04").ends(ExitCode.USAGE);
        nightdesk
                .inside("calendar", "open", "2024-07-04")
                .ends(ExitCode.USAGE)
                .complains("no closure of 2024-07-04 was recorded");

        Ran stray = nightdesk.inside("calendar", "close", "2024-05-30", REASON, "--drop-bars");
        assertThat(stray.ends(ExitCode.DONE).out()).contains(" stray bars of it were taken out");
        refuses(nightdesk, "2024-05-30", "no session anyway: Hurricane");
        nightdesk.inside("calendar", "open", "2024-05-30").ends(ExitCode.DONE);
        assertThat(shown(nightdesk, LocalDate.of(2024, 5, 30)).get("session").booleanValue())
                .isTrue();
        String night = "run nightly --session 2024-05-30";
        assertThat(nightdesk.inside(night.split(" ")).ends(ExitCode.DONE).out())
                .contains("published 2024-05-30");
    }

    private static void refuses(Cli nightdesk, String day, String... words) {
        nightdesk.inside("calendar", "close", day, REASON).ends(ExitCode.USAGE).complains(words);
    }

    /// A run sees one calendar from its beginning to its end.
    @ParameterizedTest
    @EnumSource
    void nobody_closes_a_day_while_a_run_is_on(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        Running running =
                nightdesk.start(Commands.nightly(files(MARKET), LAST)).said("plan: ").pause();
        nightdesk
                .run("calendar", "close", TUESDAY.toString(), REASON)
                .ends(ExitCode.LEASE)
                .complains("another run holds this database");
        running.resume().end().ends(ExitCode.DONE);
        nightdesk.run("calendar", "close", TUESDAY.toString(), REASON).ends(ExitCode.DONE);
    }

    @Test
    void closures_of_the_configuration_count_too() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Path closures = config.resolve("closures.yaml");
        Files.writeString(
                closures,
                """
                closures:
                  - {date: 2024-06-04, reason: Storm}
                  - {date: 2024-06-05, close: "14:00", reason: Its aftermath}
                """);
        Cli nightdesk =
                Cli.at(folder.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        assertThat(shown(nightdesk, TUESDAY).get("reason").stringValue()).isEqualTo("Storm");
        assertThat(shown(nightdesk, WEDNESDAY).get("closesAt").stringValue())
                .isEqualTo("2024-06-05T18:00:00Z");
        String night = "run nightly --session 2024-06-04";
        assertThat(nightdesk.inside(night.split(" ")).ends(ExitCode.DONE).out())
                .contains("market closed on 2024-06-04 (Storm)");
        assertThat(folder.resolve("var")).doesNotExist();

        Files.writeString(closures, "closures:\n  - {date: 2024-06-04}\n");
        nightdesk
                .inside("calendar", "show")
                .ends(ExitCode.USAGE)
                .complains("closures.yaml is not valid", "'reason' is missing");
        assertThat(nightdesk.inside("doctor").out()).contains("closures.yaml is not valid");
        Files.writeString(closures, "closures:\n  - {date: tomorrow, reason: Storm}\n");
        nightdesk.inside("calendar", "show").ends(ExitCode.USAGE).complains("tomorrow");
        Files.writeString(closures, "closures:\n  - {date: 2024-06-04, why: Storm, reason: x}\n");
        nightdesk.inside("calendar", "show").ends(ExitCode.USAGE).complains("why=Storm");
    }
}
