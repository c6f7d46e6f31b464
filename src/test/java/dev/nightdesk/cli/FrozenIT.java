package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Runs that are frozen while they hold the lease, and wake up when it is another's.
final class FrozenIT {

    private static final String SOON_SILENT = "beat: PT0.5S\nsilence: PT4S\n";

    private static @TempDir Path folder = Path.of("");
    private static String[] night = {};
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void an_undisturbed_night() {
        MarketFiles files = new MarketFiles(folder.resolve("files")).put(SmallMarket.of(120));
        night = Commands.nightly(files, SmallMarket.LAST);
        Cli nightdesk = Cli.at(folder.resolve("undisturbed"));
        nightdesk.inside(night).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    /// A nightdesk that goes by small steps and has little patience with who is silent.
    private static Cli impatient(Where where, Path home) {
        try {
            Cli nightdesk = SmallSteps.of(where.empty(home.resolve("var")), home);
            Files.writeString(home.resolve("small-steps/lease.yaml"), SOON_SILENT);
            return nightdesk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statuses(Cli nightdesk) {
        JsonNode all = nightdesk.inside("status", "--output", "json").ends(ExitCode.DONE).json();
        return all.valueStream().map(row -> row.get("status").stringValue()).toList();
    }

    /// Frozen in the middle of something, and not heard of for too long.
    private static Running frozen(Cli nightdesk, BooleanSupplier when) {
        Running run = nightdesk.start(night).heldWhen(when);
        assertThat(run.isAlive()).isTrue();
        return run.until(() -> statuses(nightdesk).getFirst().equals("DEAD"));
    }

    private static BooleanSupplier hasRowsIn(Cli nightdesk, String table) {
        String url = nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", "");
        return () -> Where.Server.finds(url, "select 1 from " + table + " limit 1");
    }

    /// Every row of every table, in the version in which it was written.
    private static List<List<String>> everything(Snapshot tables) {
        String query =
                tables
                        .rows(
                                "select table_name from information_schema.tables where table_schema ="
                                        + " 'public' and table_type = 'BASE TABLE'")
                        .stream()
                        .map(List::getFirst)
                        .map(table ->
                                "select '%1$s', count(*), md5(string_agg(x, ',' order by x)) from (select t::text || xmin::text x from %1$s t) as rows"
                                        .formatted(table))
                        .collect(Collectors.joining(" union all "));
        return tables.rows(query + " order by 1");
    }

    private static void hasLostItsLease(Ran revived) {
        revived.ends(ExitCode.LEASE);
        assertThat(revived.out())
                .as(revived.toString())
                .containsPattern("the lease was lost: it was taken by process \\d+ on \\S+ at 20")
                .contains("nightdesk status");
        assertThat(revived.err() + revived.out()).doesNotContain("\tat ", "Exception", "FATAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bar", "analysis", "recommendation"})
    void what_was_frozen_writes_nothing_after_it_was_recovered(String table, @TempDir Path home) {
        Cli nightdesk = impatient(Where.POSTGRESQL, home);
        Running frozen = frozen(nightdesk, hasRowsIn(nightdesk, table));
        String process = "process " + frozen.process().pid() + " on ";
        nightdesk
                .inside("restart", "--last")
                .ends(ExitCode.LEASE)
                .complains("another run holds", process, "silent since 20", "nightdesk recover");

        Ran recovered = nightdesk.run("recover").ends(ExitCode.DONE);
        assertThat(recovered.out())
                .startsWith(process)
                .contains(
                        " and is silent since 20",
                        "its connections are ended",
                        "execution 1 (nightly 2024-05-31) was left by a process that died: marked"
                                + " FAILED");
        Snapshot tables = Where.POSTGRESQL.snapshot(nightdesk);
        List<List<String>> before = everything(tables);
        assertThat(before).hasSizeGreaterThan(30);

        hasLostItsLease(frozen.resume().end());
        assertThat(everything(tables)).isEqualTo(before);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED", "FAILED");
    }

    @Test
    void what_wakes_up_amid_its_recovery_does_not_disturb_it(@TempDir Path home) {
        Cli nightdesk = impatient(Where.POSTGRESQL, home);
        Running frozen = frozen(nightdesk, hasRowsIn(nightdesk, "analysis"));
        Running recovery =
                nightdesk
                        .start("recover")
                        .until(() -> statuses(nightdesk).getFirst().equals("RUNNING"));
        hasLostItsLease(frozen.resume().end());
        recovery.end().ends(ExitCode.DONE);
        Snapshot tables = Where.POSTGRESQL.snapshot(nightdesk);
        assertThat(tables.rows("select token from run_fence")).containsExactly(List.of("2"));
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED", "FAILED");
    }

    @Test
    void of_two_who_recover_it_one_does(@TempDir Path home) {
        Cli nightdesk = impatient(Where.POSTGRESQL, home);
        Running frozen = frozen(nightdesk, hasRowsIn(nightdesk, "analysis"));
        Running one = nightdesk.start("recover");
        Running other = nightdesk.start("recover");
        List<Ran> both = List.of(one.end(), other.end());
        hasLostItsLease(frozen.resume().end());
        assertThat(both)
                .filteredOn(ran -> ran.out().contains("restarting nightly"))
                .singleElement()
                .satisfies(ran -> ran.ends(ExitCode.DONE));
        assertThat(both)
                .filteredOn(ran -> !ran.out().contains("restarting nightly"))
                .singleElement()
                .satisfies(FrozenIT::cameTooLate);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        assertThat(statuses(nightdesk)).containsExactly("COMPLETED", "FAILED");
    }

    private static void cameTooLate(Ran ran) {
        assertThat(ran.exit()).isIn(ExitCode.LEASE.number(), ExitCode.DONE.number());
        assertThat(ran.out() + ran.err())
                .containsAnyOf("another run holds this database", "nothing to recover")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void an_embedded_database_is_not_taken_from_who_is_frozen(@TempDir Path home) {
        Cli nightdesk = impatient(Where.H2, home);
        Running frozen = nightdesk.start(night).said("plan: ").pause();
        String pid = Long.toString(frozen.process().pid());
        frozen.until(() -> nightdesk.inside("recover").err().contains("silent since"));
        nightdesk
                .inside("recover")
                .ends(ExitCode.LEASE)
                .complains(
                        "another run holds this database: process " + pid + " since 20",
                        "silent since 20",
                        "kill -CONT " + pid + " lets it go on, kill -9 " + pid + " ends it",
                        "nightdesk recover");
        frozen.resume().end().ends(ExitCode.DONE);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }
}
