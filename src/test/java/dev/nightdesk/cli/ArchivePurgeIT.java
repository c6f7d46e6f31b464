package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nights that fetch call by call, without the calls and the answers of an old one.
final class ArchivePurgeIT {

    private static final String FRIDAY = "2026-11-20";
    private static final String MONDAY = "2026-11-23";
    private static final String TUESDAY = "2026-11-24";
    private static final String[] NEXT = {"run", "nightly", "--session", "next"};

    private static Cli small(Cli nightdesk, Path home) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("nightly.yaml"),
                Files.readString(Path.of("jobs", "nightly.yaml"))
                        .replace("stocks: 6400", "stocks: 60")
                        .replace("metrics: 1200", "metrics: 20")
                        .replace("trends: 860", "trends: 20")
                        .replace("history: 330", "history: 260"));
        Cli configured = nightdesk.with("NIGHTDESK_CONFIG_DIR", config.toString());
        return Keeping.of(
                configured, home, "payloads: 30 days", "tasks: 30 days", "calls: 38 days");
    }

    /// As if the first night had been long ago.
    private static void age(Cli nightdesk, Path home) {
        String plan = "nightly:" + FRIDAY;
        new Tables(nightdesk)
                .execute(
                        "update provider_call set reserved_at = reserved_at - interval '500' day"
                                + " where task_id in (select task_id from fetch_task where plan = '%s')"
                                        .formatted(plan),
                        "update fetch_task set finished_at = finished_at - interval '500' day where plan = '%s'"
                                .formatted(plan));
        Path journal = home.resolve("var/simulated/archive/journal.jsonl");
        Texts.rewrite(
                journal,
                line ->
                        line.contains(plan)
                                ? line.replace("{\"at\":\"2026", "{\"at\":\"2024")
                                : line);
    }

    private static Cli copied(Where where, Cli nightdesk, Path from, Path to) throws IOException {
        Texts.copy(from, to);
        Cli copy = nightdesk.with("NIGHTDESK_HOME", to.toString());
        return where == Where.H2
                ? copy
                : copy.with(
                        "NIGHTDESK_DB_URL",
                        Where.Server.copy(
                                nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", "")));
    }

    @ParameterizedTest
    @EnumSource
    void the_next_night_asks_and_finds_the_same(Where where, @TempDir Path home)
            throws IOException {
        Cli whole = small(where.empty(home.resolve("var")), home);
        whole.inside("run", "nightly", "--session", FRIDAY).ends(ExitCode.DONE);
        whole.inside(NEXT).ends(ExitCode.DONE);
        age(whole, home);
        Cli purged = copied(where, whole, home.resolve("var"), home.resolve("purged"));
        Ran purge = purged.inside("purge").ends(ExitCode.DONE);
        assertThat(purge.out())
                .contains("purged payloads: ", " files, ", "purged calls: ", "purged tasks: ");
        assertThat(purged.inside("purge").ends(ExitCode.DONE).last()).isEqualTo("nothing to purge");

        Ran here = whole.inside(NEXT).ends(ExitCode.DONE);
        Ran there = purged.inside(NEXT).ends(ExitCode.DONE);
        assertThat(calls(there)).isEqualTo(calls(here)).isNotEmpty();
        Exports expected = whole.exports(TUESDAY);
        assertThat(purged.exports(TUESDAY).unlike(expected)).isEmpty();
        assertThat(purged.exports(FRIDAY).unlike(whole.exports(FRIDAY))).isEmpty();

        isSaidToBeGone(small(Cli.at(home.resolve("new")), home), home);
        forget(purged, TUESDAY);
        purged.inside("run", "nightly", "--session", TUESDAY, "--from-archive").ends(ExitCode.DONE);
        assertThat(purged.exports(TUESDAY).unlike(expected)).isEmpty();
    }

    /// What was planned and spent, by provider.
    private static List<String> calls(Ran night) {
        return night.err()
                .lines()
                .filter(line -> line.matches("(plan: session|calls ).*"))
                .toList();
    }

    /// In a database that is new.
    private static void isSaidToBeGone(Cli nightdesk, Path home) throws IOException {
        Texts.copy(home.resolve("purged/simulated/archive"), home.resolve("new/simulated/archive"));
        nightdesk
                .inside("run", "nightly", "--session", FRIDAY, "--from-archive")
                .ends(ExitCode.USAGE)
                .complains(
                        "the answers to the night of " + FRIDAY + " were purged from ",
                        "housekeeping.yaml",
                        "from a backup");
        Ran later = nightdesk.inside("run", "nightly", "--session", MONDAY, "--from-archive");
        later.ends(ExitCode.USAGE)
                .complains(
                        "of the history before " + MONDAY + ", which this database has not got",
                        "the answers to nightly:" + FRIDAY + " were purged from ");
    }

    /// All that was made of a session's answers.
    private static void forget(Cli nightdesk, String session) {
        new Tables(nightdesk)
                .execute(
                        Stream.of(
                                        "publication",
                                        "recommendation",
                                        "ranking",
                                        "analysis",
                                        "exclusion",
                                        "action_quarantine",
                                        "partition_plan",
                                        "quality_check",
                                        "night")
                                .map(table ->
                                        "delete from %s where session = date '%s'"
                                                .formatted(table, session))
                                .toArray(String[]::new));
    }
}
