package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that vanishes in the middle of a night. With it the night has lost its lease: somebody
/// else may be at work by the time the server is back.
final class GoneDatabaseIT {

    private static final Moment AMID = new Moment("analyze", 10, 4);

    private static @TempDir Path folder = Path.of("");
    private static String[] night = {};
    private static Exports expected = Exports.NONE;
    private static @Nullable OwnServer started;

    @BeforeAll
    static void an_undisturbed_night() {
        MarketFiles files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        night = Commands.nightly(files, SmallMarket.LAST);
        Cli nightdesk = Cli.at(folder.resolve("undisturbed"));
        nightdesk.inside(night).ends(ExitCode.DONE);
        expected = nightdesk.exports(SmallMarket.LAST);
        started = OwnServer.start(folder.resolve("postgresql"));
    }

    @AfterAll
    static void the_server_ends() {
        server().close();
    }

    private static OwnServer server() {
        return Objects.requireNonNull(started);
    }

    private static Cli nightdesk(Path home) {
        return SmallSteps.of(server().empty(home.resolve("var")), home);
    }

    private static Sight sight(Cli nightdesk) {
        return Sight.of(Where.POSTGRESQL.snapshot(nightdesk), "nightly");
    }

    /// Held in the middle of its longest step.
    private static Running held(Cli nightdesk) {
        Running running = nightdesk.start(night).said("plan: ");
        AMID.waitFor(running, () -> sight(nightdesk));
        assertThat(AMID.isNow(sight(nightdesk))).isTrue();
        return running;
    }

    private static void hasLostItsLease(Ran ran) {
        ran.ends(ExitCode.LEASE);
        assertThat(ran.out().lines())
                .as(ran.toString())
                .satisfiesExactly(
                        cause ->
                                assertThat(cause)
                                        .isEqualTo(
                                                "the lease was lost: the connection to the database"
                                                        + " broke [ND-LEASE-LOST]"),
                        next ->
                                assertThat(next)
                                        .startsWith("next: see that it is there")
                                        .containsPattern(", then: nightdesk (recover|restart 1)$"));
        assertThat(ran.err()).as(ran.toString()).doesNotContain("\tat ", "Exception", "null");
    }

    private static void isBroughtToItsEnd(Cli nightdesk) {
        nightdesk.run("recover").ends(ExitCode.DONE);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }

    /// The process comes to its end while there is nobody it could ask.
    @Test
    void a_night_does_not_wait_for_a_server_that_is_stopped(@TempDir Path home) {
        Cli nightdesk = nightdesk(home);
        Running running = held(nightdesk);
        server().stopAtOnce();
        try {
            hasLostItsLease(running.resume().end());
            nightdesk.inside("recover").ends(ExitCode.USAGE).complains("does not answer");
        } finally {
            server().startAgain();
        }
        isBroughtToItsEnd(nightdesk);
    }

    @Test
    void a_night_does_not_go_on_with_a_server_that_was_started_again(@TempDir Path home) {
        Cli nightdesk = nightdesk(home);
        Running running = held(nightdesk);
        server().stopAtOnce();
        server().startAgain();
        hasLostItsLease(running.resume().end());
        isBroughtToItsEnd(nightdesk);
    }

    /// Whoever comes new does not wait for an answer for as long as one who is at work.
    @Test
    void a_night_outlives_a_server_that_is_frozen_for_a_while(@TempDir Path home) {
        Cli nightdesk = nightdesk(home);
        Running running = held(nightdesk);
        server().freeze();
        try {
            running.resume();
            nightdesk.inside("status").ends(ExitCode.USAGE).complains("does not answer");
            assertThat(running.isAlive()).isTrue();
        } finally {
            server().thaw();
        }
        running.end().ends(ExitCode.DONE);
        assertThat(nightdesk.exports(SmallMarket.LAST).unlike(expected)).isEmpty();
    }
}
