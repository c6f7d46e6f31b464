package dev.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a run that holds the embedded database is asked to stop: a file beside its lease that
/// names the execution, so that a request meant for one never stops another.
record StopFile(Path folder) {

    private Path file() {
        return folder.resolve("stop");
    }

    void ask(long execution) {
        AtomicFile.write(file(), Long.toString(execution));
    }

    boolean asks(long execution) {
        try {
            return Files.exists(file())
                    && Files.readString(file()).strip().equals(Long.toString(execution));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        AtomicFile.delete(file());
    }
}
