package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Call;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.archive.Archive;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Housekeeping that loses its process, more than once.
final class PurgeKillIT {

    private static final int SESSIONS = 60;
    private static final int ANSWERS = 30;
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final String PURGED = "select count(*) from session_purge";

    /// What is counted in the end.
    private static final List<String> TABLES =
            List.of(
                    "analysis",
                    "ranking",
                    "exclusion",
                    "partition_plan",
                    "session_purge",
                    "fetch_task",
                    "publication",
                    "recommendation",
                    "bar",
                    "batch_job_instance");

    private final Instant now = Instant.now();

    @ParameterizedTest
    @EnumSource
    void goes_on_where_it_was_killed_with_nothing_in_between(Where where, @TempDir Path home) {
        Cli nightdesk = prepared(where, home);
        Cli uninterrupted = where.copy(nightdesk, home.resolve("uninterrupted"));
        answers(home.resolve("uninterrupted"));
        uninterrupted.inside("purge").ends(ExitCode.DONE);
        Archive archive = answers(home.resolve("var"));

        killed(nightdesk, new String[] {"purge"}, () -> isAmid(archive));
        everyAnswerIsWhole(archive);
        killed(nightdesk, new String[] {"recover"}, () -> isAmid(where.snapshot(nightdesk)));
        everyAnswerIsWhole(archive);
        everySessionIsWhole(nightdesk);
        Ran recovered = nightdesk.inside("recover").ends(ExitCode.DONE);
        assertThat(recovered.out()).contains("was left by a process that died: marked FAILED");

        everyAnswerIsWhole(archive);
        everySessionIsWhole(nightdesk);
        assertThat(archive.due(Set.of()).files()).isZero();
        assertThat(archive.purged()).hasSize(SESSIONS);
        assertThat(archive.weight())
                .isEqualTo(Archive.in(folder(home.resolve("uninterrupted"))).weight());
        assertThat(counts(nightdesk)).isEqualTo(counts(uninterrupted));
        assertThat(
                        nightdesk
                                .exports(SmallMarket.LAST)
                                .unlike(uninterrupted.exports(SmallMarket.LAST)))
                .isEmpty();
    }

    /// Holds the process again and again until a moment has come, and ends it then; one that has
    /// come to its end before is none the worse for it.
    private static void killed(Cli nightdesk, String[] command, BooleanSupplier moment) {
        Running run = nightdesk.start(command).pause();
        while (run.isAlive() && !moment.getAsBoolean()) {
            run.step(3);
        }
        run.kill();
    }

    /// The journal is new, and not all bodies are gone that it does not name.
    private static boolean isAmid(Archive archive) {
        return !archive.purged().isEmpty() && archive.due(Set.of()).files() > 0;
    }

    private static boolean isAmid(Snapshot tables) {
        return tables.rowsIfAny(PURGED).stream()
                .map(row -> Integer.parseInt(row.getFirst()))
                .anyMatch(purged -> purged > 0 && purged < SESSIONS - 27);
    }

    private static void everyAnswerIsWhole(Archive archive) {
        assertThat(archive.entries()).isNotEmpty().allMatch(one -> archive.reply(one).isPresent());
    }

    /// All of a session's rows are there, or none and it is noted.
    private static void everySessionIsWhole(Cli nightdesk) {
        assertThat(
                        new Tables(nightdesk)
                                .rows(
                                        """
                                        select p.session from publication p
                                        where (select count(*) from analysis a where a.session = p.session)
                                          + p.analysed * (select count(*) from session_purge g where g.session = p.session)
                                          <> p.analysed
                                        """))
                .isEmpty();
    }

    private static List<String> counts(Cli nightdesk) {
        Tables tables = new Tables(nightdesk);
        return TABLES.stream()
                .map(table -> table + " " + tables.rows("select count(*) from " + table))
                .toList();
    }

    /// A night, and before it old ones with rows, tasks and answers.
    private static Cli prepared(Where where, Path home) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(SmallMarket.usual());
        Cli nightdesk =
                Keeping.of(
                        where.empty(home.resolve("var")),
                        home,
                        "analyses: 27 sessions",
                        "partitions: 1 sessions");
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        OldSessions.add(nightdesk, SESSIONS, FIRST.toString());
        List<String> sql = new ArrayList<>();
        task(sql, 10_000, SmallMarket.LAST, "current_timestamp");
        for (int day = 0; day < SESSIONS; day++) {
            String then = "current_timestamp - interval '500' day";
            task(sql, 10_001 + day, FIRST.plusDays(day), then);
        }
        new Tables(nightdesk).execute(sql.toArray(String[]::new));
        return nightdesk;
    }

    private static void task(List<String> sql, int id, LocalDate session, String finished) {
        sql.add(
                "insert into fetch_task (task_id, plan, round, name, provider, feed, subject, stage, origin, needed,"
                        + " calls, state, rows_read, rows_stored, rows_rejected, finished_at)"
                        + " values (%d, 'nightly:%s', 1, 'x', 'massive', 'news', 'A', 'fetch', 'PLANNED', false,"
                                .formatted(id, session)
                        + " 1, 'MISSING', 0, 0, 0, "
                        + finished
                        + ")");
    }

    private static Path folder(Path home) {
        return home.resolve("files/archive");
    }

    /// Of every session, those of the last one new.
    private Archive answers(Path home) {
        Archive archive = Archive.in(folder(home));
        answers(archive, SmallMarket.LAST, now);
        for (int day = 0; day < SESSIONS; day++) {
            answers(archive, FIRST.plusDays(day), now.minus(Duration.ofDays(500)));
        }
        return archive;
    }

    private static void answers(Archive archive, LocalDate session, Instant at) {
        for (int i = 0; i < ANSWERS; i++) {
            Call call = new Call("massive", "news", String.valueOf(i));
            byte[] body = (session + " " + i).getBytes(StandardCharsets.UTF_8);
            archive.put("nightly:" + session, 1, "fetch", call, new Reply(200, "", body), at);
        }
    }
}
