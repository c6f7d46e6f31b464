package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// `make torture`, as much of it as every build has the time for.
final class TortureIT {

    private static final int KILLS = 15;
    private static final int STOCKS = 300;
    private static final long SEED = 1;

    @Test
    void nights_survive_kills(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        assertThat(Torture.nights(KILLS, SEED, STOCKS, folder.resolve("torture"), out)).isTrue();
    }
}
