package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs in every state there is, old and young: what could still be restarted keeps all it needs.
final class PurgeStatesIT {

    private static final int FIRST = 10_000;
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 4);

    /// Executions at work or of which nobody knows the end.
    private static final Set<String> LEFT = Set.of("STARTING", "STARTED", "STOPPING", "UNKNOWN");

    /// A run with one execution.
    ///
    /// @param hasOpenStep whether a step of it looks as if it were at work
    /// @param isPublished whether its session is
    private record Run(
            int id,
            String job,
            String status,
            boolean isOld,
            boolean hasOpenStep,
            boolean isPublished) {

        /// Each has a session of its own.
        LocalDate session() {
            return LONG_AGO.plusDays(id - FIRST);
        }

        String plan() {
            return job + ":" + session();
        }

        boolean isOpen() {
            boolean isHalfDone =
                    switch (job) {
                        case "nightly" -> !isPublished;
                        case "housekeeping" -> false;
                        default -> true;
                    };
            return hasOpenStep
                    || LEFT.contains(status)
                    || (!status.equals("COMPLETED") && isHalfDone);
        }

        boolean hasPlan() {
            return job.equals("nightly") || job.equals("backfill");
        }

        private String days() {
            return isOld ? "500" : "2";
        }

        List<String> sql() {
            List<String> sql = new ArrayList<>();
            String then = "localtimestamp - interval '%s' day".formatted(days());
            sql.add(
                    "insert into batch_job_instance values (%d, 0, '%s', '%d')"
                            .formatted(id, job, id));
            sql.add(
                    "insert into batch_job_execution values (%d, 0, %d, %s, %s, %s, '%s', '%s', '', %s)"
                            .formatted(id, id, then, then, then, status, status, then));
            parameter(sql, "market", "files");
            parameter(sql, "from", session().toString());
            parameter(sql, "to", session().toString());
            parameter(sql, "stages", "plan");
            parameter(sql, "run", job.equals("rerun") ? "run" + id : "");
            sql.add(
                    "insert into batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time, status)"
                            + " values (%d, 0, 'step', %d, %s, '%s')"
                                    .formatted(
                                            id, id, then, hasOpenStep ? "STARTED" : "COMPLETED"));
            sql.add(
                    "insert into batch_step_execution_context values (%d, 'c', null)"
                            .formatted(id));
            ofSession(sql);
            if (hasPlan()) {
                ofPlan(sql);
            }
            return sql;
        }

        private void parameter(List<String> sql, String name, String value) {
            sql.add(
                    "insert into batch_job_execution_params values (%d, '%s', 'java.lang.String', '%s', 'Y')"
                            .formatted(id, name, value));
        }

        private void ofSession(List<String> sql) {
            if (isPublished) {
                sql.add(published(session()));
            }
            sql.add(
                    "insert into exclusion (session, instrument_id, reason) values (date '%s', 1, 'X')"
                            .formatted(session()));
            sql.add(
                    "insert into partition_plan values (date '%s', 'analyze', 'r1-0001', 1, 2)"
                            .formatted(session()));
            if (job.equals("rerun")) {
                sql.add(
                        "insert into rerun values ('run%d', date '%s', 'me', current_timestamp - interval '%s' day, '')"
                                .formatted(id, session(), days()));
            }
        }

        private void ofPlan(List<String> sql) {
            sql.add(
                    "insert into fetch_task (task_id, plan, round, name, provider, feed, subject, stage, origin, needed,"
                            + " calls, state, rows_read, rows_stored, rows_rejected, finished_at)"
                            + " values (%d, '%s', 1, 'x', 'finnhub', 'metric', 'A', 'fetch', 'PLANNED', false,"
                                    .formatted(id, plan())
                            + " 1, 'MISSING', 0, 0, 0, current_timestamp - interval '%s' day)"
                                    .formatted(days()));
            sql.add(
                    "insert into provider_call (provider, endpoint, task_id, reserved_at, outcome)"
                            + " values ('finnhub', 'metric', %d, current_timestamp - interval '%s' day, 'FOUND')"
                                    .formatted(id, days()));
        }
    }

    private static String published(LocalDate session) {
        return "insert into publication select date '%s', model_version, universe, analysed, excluded, failed, coverage, published_at"
                        .formatted(session)
                + " from publication where session = date '%s'".formatted(SmallMarket.LAST);
    }

    /// Every state of every job at every age.
    private static List<Run> all() {
        List<Run> all = new ArrayList<>();
        List<String> statuses = new ArrayList<>(LEFT);
        statuses.addAll(List.of("COMPLETED", "FAILED", "STOPPED", "ABANDONED"));
        for (String job : List.of("nightly", "backfill", "rerun", "housekeeping")) {
            for (String status : statuses.stream().sorted().toList()) {
                for (int bits = 0; bits < 8; bits++) {
                    all.add(
                            new Run(
                                    FIRST + all.size(),
                                    job,
                                    status,
                                    (bits & 1) == 0,
                                    (bits & 2) > 0,
                                    (bits & 4) > 0));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void what_can_be_restarted_keeps_all_it_needs(Where where, @TempDir Path home) {
        List<Run> all = all();
        Cli nightdesk = prepared(where, home, all);
        Tables tables = new Tables(nightdesk);
        List<String> due = due(nightdesk);
        Ran purged = nightdesk.inside("purge").ends(ExitCode.DONE);
        assertThat(purged.out().lines().map(line -> line.replaceAll(", [^,]*$", "")))
                .containsExactlyElementsOf(due);

        Predicate<Run> isLast =
                run ->
                        all.stream()
                                .noneMatch(
                                        one -> one.job().equals(run.job()) && one.id() > run.id());
        Predicate<Run> goes = run -> run.isOld() && !run.isOpen();
        gone(all, tables, "job_instance_id from batch_job_instance", goes.and(isLast.negate()));
        gone(all, tables, "job_execution_id from batch_step_execution", goes.and(isLast.negate()));
        Predicate<Run> isOver = run -> run.isPublished() && !isOpenSession(run);
        goneBySession(all, tables, "exclusion", isOver);
        goneBySession(all, tables, "partition_plan", isOver);
        Predicate<Run> isPlanOver =
                run -> !run.isOpen() && (!run.job().equals("nightly") || isOver.test(run));
        List<Run> withPlans = all.stream().filter(Run::hasPlan).toList();
        gone(
                withPlans,
                tables,
                "task_id from fetch_task where provider is not null",
                run -> run.isOld() && isPlanOver.test(run));
        gone(withPlans, tables, "task_id from provider_call", run -> run.isOld() && !run.isOpen());
        assertThat(tables.rows("select run_id from rerun"))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream()
                                .filter(run -> run.job().equals("rerun") && !goes.test(run))
                                .map(run -> "run" + run.id())
                                .toList());
        assertThat(tables.rows("select count(*) from publication"))
                .containsExactly(
                        String.valueOf(31 + all.stream().filter(Run::isPublished).count()));
        assertThat(nightdesk.inside("purge").ends(ExitCode.DONE).last())
                .isEqualTo("nothing to purge");
    }

    /// Runs of a night or a rerun keep their session.
    private static boolean isOpenSession(Run run) {
        return run.isOpen() && Set.of("nightly", "rerun").contains(run.job());
    }

    /// A night, before it as many published sessions as are kept in any case, and before those the
    /// sessions of all runs.
    private static Cli prepared(Where where, Path home, List<Run> all) {
        MarketFiles files = new MarketFiles(home.resolve("files")).put(SmallMarket.usual());
        Cli nightdesk = Keeping.of(where.empty(home.resolve("var")), home, "analyses: 31 sessions");
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        List<String> sql = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            sql.add(published(LocalDate.of(2020, 1, i)));
        }
        all.forEach(run -> sql.addAll(run.sql()));
        new Tables(nightdesk).execute(sql.toArray(String[]::new));
        return nightdesk;
    }

    /// As `purge` tells it in the end.
    private static List<String> due(Cli nightdesk) {
        Ran dry = nightdesk.inside("purge", "--dry-run", "--output", "json").ends(ExitCode.DONE);
        return dry.json()
                .valueStream()
                .filter(row -> row.get("rows").asLong() > 0)
                .map(row ->
                        "purged %s: %d rows"
                                .formatted(row.get("what").stringValue(), row.get("rows").asLong()))
                .toList();
    }

    private static void gone(List<Run> all, Tables tables, String from, Predicate<Run> expected) {
        Set<String> there = new TreeSet<>(tables.rows("select " + from));
        gone(all, run -> String.valueOf(run.id()), there, from, expected);
    }

    private static void goneBySession(
            List<Run> all, Tables tables, String table, Predicate<Run> expected) {
        Set<String> there = new TreeSet<>(tables.rows("select distinct session from " + table));
        gone(all, run -> run.session().toString(), there, table, expected);
    }

    private static void gone(
            List<Run> all,
            Function<Run, String> key,
            Set<String> there,
            String what,
            Predicate<Run> expected) {
        Set<Run> gone =
                all.stream()
                        .filter(run -> !there.contains(key.apply(run)))
                        .collect(Collectors.toSet());
        assertThat(gone)
                .as(what)
                .isEqualTo(all.stream().filter(expected).collect(Collectors.toSet()))
                .isNotEmpty();
    }
}
