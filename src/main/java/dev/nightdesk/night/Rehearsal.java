package dev.nightdesk.night;

import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.source.simulated.served.Overseer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rehearsal that a home belongs to, by the process that serves its market and keeps its time.
///
/// @param address of the server
/// @param simulation the market that it serves
record Rehearsal(URI address, Simulation simulation) {

    private static final String FILE = "rehearsal";

    /// The rehearsal of a market's folder, if it is one's.
    static Optional<Rehearsal> in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Optional.of(read(Files.readAllLines(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rehearsal read(List<String> lines) {
        return new Rehearsal(URI.create(lines.getFirst()), Simulation.parse(lines.getLast()));
    }

    void write(Path folder) {
        AtomicFile.write(folder.resolve(FILE), address + "\n" + simulation.text() + "\n");
    }

    Overseer overseer() {
        return new Overseer(address);
    }

    /// How late it is there.
    Instant now() {
        return overseer().state().now();
    }
}
