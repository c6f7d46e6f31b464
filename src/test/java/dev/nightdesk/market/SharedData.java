package dev.nightdesk.market;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Real market data beside the project; the tests that read it are skipped where it is absent.
public final class SharedData {

    private static final Path ROOT = Path.of("../shared/data");

    private SharedData() {}

    public static Path file(String name) {
        Path file = ROOT.resolve(name);
        assumeTrue(Files.exists(file), "no real market data at " + file);
        return file;
    }

    /// The lines of a gzipped file, to be closed by the caller.
    public static BufferedReader gzipped(String name) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file(name)), 1 << 16),
                        StandardCharsets.UTF_8),
                1 << 16);
    }
}
