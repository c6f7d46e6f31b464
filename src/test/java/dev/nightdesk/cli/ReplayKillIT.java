package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// A replay that loses its process again and again ends as one that never did.
final class ReplayKillIT {

    private static final String[] REPLAY = {
        "run", "replay", "--from", "2024-03-01", "--to", "2024-05-31"
    };

    /// All but when it was done.
    private static final List<String> TABLES =
            List.of(
                    "select kind, sequence_number, session, recommendations, fingerprint from"
                            + " track_entry order by 1, 2",
                    "select * from replayed_recommendation order by session, instrument_id",
                    "select kind, session, horizon, entered_on, exited_on, outcomes from"
                            + " outcome_set order by 1, 2, 3",
                    "select * from outcome order by kind, session, horizon, instrument_id",
                    "select * from outcome_tally order by kind, session, horizon, rating, fifth");

    @Test
    void goes_on_where_it_was_killed(@TempDir Path home) throws Exception {
        Path config = Files.createDirectory(home.resolve("config"));
        Files.writeString(config.resolve("replay.yaml"), "sessionsAtATime: 3\n");
        Files.writeString(
                config.resolve("track.yaml"),
                Files.readString(Path.of("jobs/track.yaml"))
                        .replaceFirst("\nsessionsAtATime: .*", "\nsessionsAtATime: 2"));
        Cli nightdesk = Cli.at(home.resolve("var")).with("NIGHTDESK_CONFIG_DIR", config.toString());
        MarketFiles files = new MarketFiles(home.resolve("market")).put(SmallMarket.of(200));
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        FileSystemUtils.copyRecursively(home.resolve("var"), home.resolve("other"));
        Cli uninterrupted = Cli.at(home.resolve("other"));
        uninterrupted.inside(REPLAY).ends(ExitCode.DONE);

        int killed = 0;
        for (int millis = 2_500; millis < 12_000; millis += 500) {
            Running running = nightdesk.start(REPLAY);
            if (running.process().waitFor(millis, TimeUnit.MILLISECONDS)) {
                running.end().ends(ExitCode.DONE);
                break;
            }
            running.kill();
            killed++;
        }
        nightdesk.inside(REPLAY).ends(ExitCode.DONE);
        assertThat(killed).isPositive();
        for (String table : TABLES) {
            assertThat(new Tables(nightdesk).rows(table))
                    .as(table)
                    .isNotEmpty()
                    .isEqualTo(new Tables(uninterrupted).rows(table));
        }
        assertThat(nightdesk.inside("track", "verify").ends(ExitCode.DONE).out())
                .contains("SIMULATED HISTORY (replayed): 63 links")
                .contains("unbroken since");
    }
}
