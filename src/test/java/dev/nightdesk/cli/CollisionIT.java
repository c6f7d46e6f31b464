package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two runs at once one is turned away, and it does no harm.
final class CollisionIT {

    private static final int TIMES = 10;

    /// Of those; the others start too late to meet the first at work, on a machine that has more to
    /// do.
    private static final int LEAST_COLLISIONS = 5;

    private static @TempDir Path folder = Path.of("");
    private static MarketFiles files = new MarketFiles(Path.of(""));
    private static List<LocalDate> sessions = List.of();
    private static Exports expected = Exports.NONE;

    @BeforeAll
    static void the_same_nights_without_a_rival() {
        SmallMarket market = SmallMarket.of(40).until(SmallMarket.LAST);
        files = new MarketFiles(folder.resolve("files")).put(market);
        List<LocalDate> all = market.sessions();
        sessions = all.subList(all.size() - TIMES, all.size());
        Cli nightdesk = Cli.at(folder.resolve("alone"));
        sessions.forEach(
                session -> nightdesk.inside(Commands.nightly(files, session)).ends(ExitCode.DONE));
        expected = nightdesk.exports(SmallMarket.LAST);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_runs_at_once_one_is_turned_away(Where where, @TempDir Path home) {
        Cli nightdesk = where.empty(home.resolve("var"));
        long collisions =
                sessions.stream().filter(session -> isCollision(nightdesk, session)).count();
        assertThat(collisions).isGreaterThanOrEqualTo(LEAST_COLLISIONS);
        Snapshot tables = where.snapshot(nightdesk);
        assertThat(tables.rows("select status, count(*) from batch_job_execution group by status"))
                .containsExactly(List.of("COMPLETED", Integer.toString(TIMES)));
        assertThat(tables.rows("select session from publication")).hasSize(TIMES);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    /// Whether the night of a session, started twice, met itself.
    private static boolean isCollision(Cli nightdesk, LocalDate session) {
        Running one = nightdesk.start(Commands.nightly(files, session));
        Running other = nightdesk.start(Commands.nightly(files, session));
        Ran first = one.end();
        Ran second = other.end();
        boolean firstWon = hasPublished(first, session);
        assertThat(hasPublished(second, session)).as(first + "\n" + second).isNotEqualTo(firstWon);
        (firstWon ? first : second).ends(ExitCode.DONE);
        Ran loser = firstWon ? second : first;
        if (loser.exit() == ExitCode.LEASE.number()) {
            loser.complains("another run holds this database: ", "nightdesk status");
            assertThat(loser.err()).containsAnyOf(" since 20", "it has only just", "it has just");
            return true;
        }
        assertThat(loser.ends(ExitCode.DONE).out())
                .contains(session + " is published already", "nothing to do");
        assertThat(loser.err()).isEmpty();
        return false;
    }

    private static boolean hasPublished(Ran ran, LocalDate session) {
        return ran.out().contains("published " + session + ", model");
    }
}
