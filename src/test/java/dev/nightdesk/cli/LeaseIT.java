package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.night.Desk;
import dev.nightdesk.night.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who holds the lease of a database on a server, and whether he is alive.
final class LeaseIT {

    private static final String HEARD =
            "update run_heartbeat set heard_at = now() %s interval '1 hour'";

    private @TempDir Path home = Path.of("");
    private final Cli nightdesk = Where.POSTGRESQL.empty(home.resolve("var"));

    private Cli beatingEvery(String beat) throws IOException {
        Path folder = Files.createDirectories(home.resolve("config"));
        Files.writeString(folder.resolve("lease.yaml"), "beat: " + beat + "\nsilence: PT1M\n");
        return nightdesk.with("NIGHTDESK_CONFIG_DIR", folder.toString());
    }

    private static Desk held(Cli cli) {
        return Desk.toRun(Settings.of(cli.environment()), Optional.empty(), Clock.systemUTC());
    }

    /// As after the server's clock was set forward, or after the holder's whole machine has slept.
    @Test
    void who_gives_another_sign_of_life_is_alive_however_old_the_last_one_seems()
            throws IOException {
        Cli often = beatingEvery("PT0.2S");
        try (Desk held = held(often)) {
            assertThat(held.address()).startsWith("jdbc:postgresql:");
            String process = "process " + ProcessHandle.current().pid() + " on ";
            Tables tables = new Tables(nightdesk);
            for (int i = 0; i < 5; i++) {
                tables.execute(HEARD.formatted("-"));
                Ran refused = often.inside("recover").ends(ExitCode.LEASE);
                refused.complains(
                        "another run holds this database: " + process, "nightdesk status");
                assertThat(refused.err()).doesNotContain("silent");
            }
            assertThat(tables.rows("select token from run_fence")).containsExactly("1");
        }
    }

    /// As after the server's clock was set back.
    @Test
    void a_sign_of_life_from_the_future_is_one() throws IOException {
        Cli seldom = beatingEvery("PT20S");
        try (Desk held = held(seldom)) {
            assertThat(held.address()).startsWith("jdbc:postgresql:");
            new Tables(nightdesk).execute(HEARD.formatted("+"));
            seldom.inside("recover").ends(ExitCode.LEASE).complains("nightdesk status");
        }
    }

    @Test
    void a_process_has_a_name_of_its_own_at_the_server() throws IOException {
        Cli seldom = beatingEvery("PT20S");
        try (Desk held = held(seldom)) {
            assertThat(held.address()).startsWith("jdbc:postgresql:");
            List<String> names =
                    new Tables(nightdesk)
                            .rows(
                                    "select distinct application_name from pg_stat_activity a join"
                                            + " run_heartbeat h on h.process = a.application_name");
            assertThat(names).hasSize(1).first().asString().matches("nightdesk \\w{8} \\d+@\\S+");
        }
    }

    @Test
    void times_that_make_no_sense_are_refused() throws IOException {
        nightdesk.inside("db", "migrate").ends(ExitCode.DONE);
        beatingEvery("PT40S")
                .inside("db", "migrate")
                .ends(ExitCode.USAGE)
                .complains("lease.yaml is not valid", "silence PT1M is not longer than two beats");
    }
}
