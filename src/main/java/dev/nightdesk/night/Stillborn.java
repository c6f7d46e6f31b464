package dev.nightdesk.night;

import java.nio.file.Files;
import java.nio.file.Path;

/// The file of an embedded database that never became one: its disk was full when it was made. It
/// holds nothing, and would keep every other from being made in its place.
///
/// @param file of the database
record Stillborn(Path file) {

    /// What H2 writes first of all: twice the same block, which tells where all else is.
    private static final int HEADERS = 2 * 4096;

    static Stillborn in(Path folder) {
        return new Stillborn(folder.resolve("nightdesk.mv.db"));
    }

    /// For one who holds the lease.
    void remove() {
        if (Files.exists(file) && file.toFile().length() < HEADERS) {
            AtomicFile.tryToDelete(file);
        }
    }
}
