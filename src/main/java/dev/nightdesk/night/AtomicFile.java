package dev.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that another process reads at any moment: whole, or not there.
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path file, String text) {
        Path made = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.writeString(made, text);
            Files.move(
                    made,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes a file that does no harm if it stays.
    static void tryToDelete(Path file) {
        try {
            delete(file);
        } catch (UncheckedIOException e) {
            // it stays
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
