package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs that lose their process go on as if nothing had been.
final class KillIT {

    private static final long SEED = 20240531;
    private static final int TRIES = 6;

    /// Within the first migration, where each of its statements is committed by itself.
    private static final int SOME_TABLES = 4;

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static String equation = "";
    private static Exports expected = Exports.NONE;

    /// Of a night that has fetched the whole history.
    private static Kept fetched = Kept.NOTHING;

    /// Of a night that has found all of it but its own session.
    private static Kept caughtUp = Kept.NOTHING;

    /// With all of the history but the last session.
    private static Map<Where, Cli> eves = Map.of();

    @BeforeAll
    static void uninterrupted_nights() {
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        Cli whole = empty(Where.H2, folder.resolve("whole"));
        equation = whole.inside(night()).ends(ExitCode.DONE).last();
        expected = whole.exports(SmallMarket.LAST);
        fetched = Kept.of(Where.H2.snapshot(whole));
        eves =
                Arrays.stream(Where.values())
                        .collect(Collectors.toMap(Function.identity(), KillIT::eve));
        Cli next = Where.H2.copy(eves.getOrDefault(Where.H2, whole), folder.resolve("next"));
        next.inside(night()).ends(ExitCode.DONE);
        caughtUp = Kept.of(Where.H2.snapshot(next));
    }

    private static Cli empty(Where where, Path home) {
        return SmallSteps.of(where.empty(home), folder, 16, 1, 1_000);
    }

    private static Cli eve(Where where) {
        Cli eve = empty(where, folder.resolve("eve-" + where));
        eve.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        return eve;
    }

    private static String[] night() {
        return Commands.nightly(files, SmallMarket.LAST);
    }

    static Stream<Arguments> moments() {
        return Arrays.stream(Where.values())
                .flatMap(where ->
                        Moment.ofNight(SEED).stream().map(moment -> Arguments.of(where, moment)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_night_goes_on_where_it_was_killed(Where where, Moment moment, @TempDir Path home) {
        Killed killed = killed(where, moment, home);
        Ran restarted = restart(killed.nightdesk(), moment).ends(ExitCode.DONE);
        Snapshot tables = where.snapshot(killed.nightdesk());
        String when = moment + ", seed " + SEED;
        onlyTheRestWasRun(killed.sight(), tables, when);
        assertThat(Written.by(killed.sight(), where, tables)).as(when).isEqualTo(killed.written());
        assertThat(Kept.of(tables)).as(when).isEqualTo(moment.isEarly() ? fetched : caughtUp);
        assertThat(restarted.last()).as(when).isEqualTo(equation);
        Exports found = killed.nightdesk().exports(SmallMarket.LAST);
        assertThat(found.unlike(expected)).as(when).isEmpty();
    }

    /// In the longest step by a process of its own, otherwise inside of this one, which is quicker.
    private static Ran restart(Cli nightdesk, Moment moment) {
        String[] restart = {"restart", "--last"};
        return moment.step().equals("analyze") ? nightdesk.run(restart) : nightdesk.inside(restart);
    }

    private static void onlyTheRestWasRun(Sight before, Snapshot tables, String when) {
        Sight restarted = Sight.of(tables, "nightly").since(before);
        for (String step : List.of("fetch", "analyze", "recommend")) {
            Set<String> rest = new TreeSet<>(Kept.planned(tables, step));
            rest.removeAll(before.finished(step));
            assertThat(restarted.run(step)).as(step + " of " + when).isEqualTo(rest);
        }
    }

    /// What a killed night has left.
    private record Killed(Cli nightdesk, Sight sight, Written written) {}

    /// A process may get past its moment between two looks: then another one has to die.
    private static Killed killed(Where where, Moment moment, Path home) {
        for (int i = 1; i <= TRIES; i++) {
            Cli nightdesk = before(where, moment, home.resolve("try" + i));
            kill(nightdesk, where, moment, night());
            Snapshot tables = where.snapshot(nightdesk);
            Sight sight = Sight.of(tables, "nightly");
            if (moment.isNow(sight)) {
                return new Killed(nightdesk, sight, Written.by(sight, where, tables));
            }
        }
        throw new AssertionError("%s (seed %d) was always missed".formatted(moment, SEED));
    }

    private static Cli before(Where where, Moment moment, Path home) {
        return moment.isEarly()
                ? empty(where, home)
                : where.copy(Objects.requireNonNull(eves.get(where)), home);
    }

    private static void kill(Cli nightdesk, Where where, Moment moment, String[] command) {
        Running running = nightdesk.start(command).said("plan: ");
        moment.waitFor(running, () -> Sight.of(where.snapshot(nightdesk), command[1]));
        running.kill();
        awaitDeath(nightdesk);
    }

    /// The server takes a while to see that its client is gone.
    static void awaitDeath(Cli nightdesk) {
        int looks = 0;
        while (Where.Server.serves(nightdesk)) {
            assertThat(looks++).isLessThan(2_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_first_run_may_be_killed_amid_its_migrations(Where where, @TempDir Path home) {
        Cli nightdesk = empty(where, home.resolve("var"));
        Running first = nightdesk.start(night()).pause();
        while (first.isAlive() && tablesMade(where.snapshot(nightdesk)) < SOME_TABLES) {
            first.step(2);
        }
        first.kill();
        awaitDeath(nightdesk);
        assertThat(Sight.of(where.snapshot(nightdesk), "nightly").parts()).isEmpty();
        nightdesk.inside(night()).ends(ExitCode.DONE);
        assertThat(Kept.of(where.snapshot(nightdesk))).isEqualTo(fetched);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    private static int tablesMade(Snapshot tables) {
        return tables.rowsIfAny(
                        "select 1 from information_schema.tables where lower(table_schema) = 'public'")
                .size();
    }

    @ParameterizedTest
    @EnumSource
    void a_backfill_goes_on_where_it_was_killed(Where where, @TempDir Path home) {
        Cli nightdesk = empty(where, home.resolve("var"));
        String[] backfill = Commands.backfill(files);
        kill(nightdesk, where, new Moment("fetch", 6, 2), backfill);
        assertThat(nightdesk.inside("status", "backfill").ends(ExitCode.DONE).out())
                .contains("DEAD");
        nightdesk.inside("picks").ends(ExitCode.USAGE).complains("nothing is published yet");
        nightdesk.inside(backfill).ends(ExitCode.DONE);
        nightdesk.inside(night()).ends(ExitCode.DONE);
        assertThat(Kept.of(where.snapshot(nightdesk))).isEqualTo(caughtUp);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_rerun_goes_on_where_it_was_killed(Where where, @TempDir Path home) {
        Cli nightdesk = where.copy(Objects.requireNonNull(eves.get(where)), home.resolve("var"));
        nightdesk.inside(night()).ends(ExitCode.DONE);
        Running rerun = nightdesk.start("rerun", tickers(), "--publish").said("rerun: ").pause();
        while (rerun.isAlive() && reanalysed(where.snapshot(nightdesk)) < 3) {
            rerun.step(2);
        }
        rerun.kill();
        awaitDeath(nightdesk);
        int done = reanalysed(where.snapshot(nightdesk));
        assertThat(done).isBetween(3, 56);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        Ran restarted = nightdesk.inside("restart", "--last").ends(ExitCode.DONE);
        assertThat(restarted.out()).contains("republished 2024-05-31: 0 of 57");
        assertThat(restarted.err()).contains("tickers to analyse: " + (57 - done));
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
        assertThat(nightdesk.inside("restart", "--last").ends(ExitCode.DONE).out())
                .contains("nothing to restart");
    }

    private static int reanalysed(Snapshot tables) {
        return tables.rowsIfAny("select 1 from rerun_analysis").size();
    }

    private static String tickers() {
        return expected.analysis()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.joining(","));
    }
}
