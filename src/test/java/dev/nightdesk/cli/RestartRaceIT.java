package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two processes that go on with the same half-done night at the same moment: one does it.
final class RestartRaceIT {

    private static final String[] RESTART = {"restart", "--last"};

    /// Of two restarters, on each database.
    private static final int RACES = Integer.getInteger("nightdesk.races", 10);

    /// Of a launcher and a restarter, of which each is as likely to come first.
    private static final int MIXED = Math.max(2, RACES / 5);

    private static @TempDir Path folder = Path.of("");
    private static String[] night = {};
    private static Exports expected = Exports.NONE;
    private static Kept kept = Kept.NOTHING;

    @BeforeAll
    static void an_undisturbed_night() {
        MarketFiles files = new MarketFiles(folder.resolve("files")).put(SmallMarket.of(40));
        night = Commands.nightly(files, SmallMarket.LAST);
        Cli nightdesk = Cli.at(folder.resolve("undisturbed"));
        nightdesk.inside(night).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
        kept = Kept.of(Where.H2.snapshot(nightdesk));
    }

    @ParameterizedTest
    @EnumSource
    void one_of_two_goes_on(Where where, @TempDir Path home) {
        Cli stopped = where.empty(home.resolve("stopped"));
        stopped.start(night)
                .said("plan: ")
                .pause()
                .terminate()
                .resume()
                .end()
                .ends(ExitCode.STOPPED);
        long collisions =
                IntStream.range(0, RACES + MIXED)
                        .filter(race -> {
                            Cli copy = where.copy(stopped, home.resolve("race" + race));
                            return isCollision(where, copy, race < RACES ? RESTART : night);
                        })
                        .count();
        assertThat(collisions).isGreaterThan(RACES / 2);
    }

    /// Whether the two have met; the other one may have come too late to find anything to do.
    private static boolean isCollision(Where where, Cli nightdesk, String[] rival) {
        Running one = nightdesk.start(rival);
        Running other = nightdesk.start(RESTART);
        Ran first = one.end();
        Ran second = other.end();
        boolean firstWon = hasPublished(first);
        assertThat(hasPublished(second)).as(first + "\n" + second).isNotEqualTo(firstWon);
        assertThat(first.err() + second.err()).doesNotContain("\tat ", "Exception");
        (firstWon ? first : second).ends(ExitCode.DONE);
        Ran loser = firstWon ? second : first;
        boolean met = loser.exit() == ExitCode.LEASE.number();
        if (met) {
            loser.complains("another run holds this database: ", "nightdesk status");
        } else {
            assertThat(loser.ends(ExitCode.DONE).out()).contains("nothing to");
        }
        isWhole(where, nightdesk);
        return met;
    }

    private static boolean hasPublished(Ran ran) {
        return ran.out().contains("published " + SmallMarket.LAST + ", model");
    }

    private static void isWhole(Where where, Cli nightdesk) {
        Snapshot tables = where.snapshot(nightdesk);
        assertThat(Kept.of(tables)).isEqualTo(kept);
        assertThat(tables.rows("select status from batch_job_execution order by 1"))
                .containsExactly(List.of("COMPLETED"), List.of("STOPPED"));
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }
}
