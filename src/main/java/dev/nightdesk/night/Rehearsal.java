package dev.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The rehearsal that a home belongs to: who serves its market, and how late it is there.
///
/// @param address of the server, a process of its own
/// @param now virtual
record Rehearsal(URI address, Instant now) {

    private static final String FILE = "rehearsal.json";

    /// The rehearsal of a market's folder, if it is one's.
    static Optional<Rehearsal> in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Optional.of(
                            JsonMapper.shared().readValue(Files.readString(file), Rehearsal.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder) {
        AtomicFile.write(folder.resolve(FILE), JsonMapper.shared().writeValueAsString(this));
    }
}
