package dev.nightdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The packaged definition of the night, with so small transactions that even a small market takes
/// many of them.
final class SmallSteps {

    private SmallSteps() {}

    /// Writes it; the result is what `NIGHTDESK_CONFIG_DIR` is to be.
    ///
    /// @param folder does not exist yet
    static String in(Path folder) {
        try (InputStream in = SmallSteps.class.getResourceAsStream("/jobs/nightly.yaml")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("nightly.yaml"),
                    with(with(text, "chunk", 1), "rowsPerChunk", 1_000));
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String with(String text, String name, int value) {
        String changed =
                text.replaceFirst("(?m)^  " + name + ": \\d+$", "  " + name + ": " + value);
        if (changed.equals(text)) {
            throw new IllegalStateException("no " + name + " to be changed");
        }
        return changed;
    }
}
