package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A definition of the job under which even a small market takes its time: many partitions, a few
/// listings per transaction. What comes of it is the same.
final class SmallSteps {

    private SmallSteps() {}

    /// @param home of a test, which takes the definition in
    static Cli of(Cli nightdesk, Path home) {
        return of(nightdesk, home, 60, 1, 1_000);
    }

    /// With so many partitions, listings per transaction and rows per transaction.
    static Cli of(Cli nightdesk, Path home, int count, int chunk, int rows) {
        Path folder = home.resolve("small-steps");
        try {
            String usual = Files.readString(Path.of("jobs/nightly.yaml"));
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("nightly.yaml"),
                    usual.replaceAll("(?m)^  count: .*", "  count: " + count)
                            .replaceAll("(?m)^  chunk: .*", "  chunk: " + chunk)
                            .replaceAll("(?m)^  rowsPerChunk: .*", "  rowsPerChunk: " + rows));
            return nightdesk.with("NIGHTDESK_CONFIG_DIR", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
