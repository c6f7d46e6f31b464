package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A configuration in which a rating depends on its score alone.
final class PlainBorders {

    private static final String FOLDER = written();

    private PlainBorders() {}

    static String folder() {
        return FOLDER;
    }

    private static String written() {
        try {
            Path folder = Files.createTempDirectory("plain-borders");
            Path file = folder.resolve("nightly.yaml");
            Files.writeString(
                    file,
                    Files.readString(Path.of("jobs", "nightly.yaml"))
                            .replace("hysteresis: 1.5", "hysteresis: 0"));
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
