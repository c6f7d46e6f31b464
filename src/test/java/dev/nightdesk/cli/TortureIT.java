package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.cli.Torture.Toll;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `make torture`, as much of it as every build has the time for.
final class TortureIT {

    private static final int KILLS = 15;
    private static final int STOCKS = 300;
    private static final long SEED = 1;

    /// On a machine with other work the shortest of steps may be over before they are seen.
    private static final int MOST_MISSED = 3;

    @Test
    void nights_survive_kills(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException {
        StringWriter said = new StringWriter();
        Toll toll =
                Torture.nights(
                        KILLS, SEED, STOCKS, folder.resolve("torture"), new PrintWriter(said));
        System.out.println(said);
        assertThat(toll.isSurvived()).as(said.toString()).isTrue();
        assertThat(toll.missed()).as(said.toString()).isLessThanOrEqualTo(MOST_MISSED);
    }
}
