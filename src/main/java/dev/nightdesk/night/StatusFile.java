package dev.nightdesk.night;

import dev.nightdesk.night.Snapshot.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/// The file beside the lease of an embedded database in which the run at work tells how it stands.
record StatusFile(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Path file() {
        return folder.resolve("status.json");
    }

    /// The past as it is written: once is enough.
    static RawValue past(Part past) {
        return new RawValue(JSON.writeValueAsString(past));
    }

    void write(String holder, Market market, Instant asOf, Part now, RawValue past) {
        AtomicFile.write(
                file(),
                JSON.writeValueAsString(
                        Map.of(
                                "holder", holder, "market", market, "asOf", asOf, "now", now,
                                "past", past)));
    }

    /// What the holder of the lease has told; empty if it has not told anything yet. What another
    /// process has left here is not about this run.
    Optional<Snapshot> by(String holder) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file()), Snapshot.class))
                    .filter(snapshot -> snapshot.holder().equals(holder));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new Refused(
                    Objection.STATUS_FILE,
                    "cannot read " + file() + ": " + e.getMessage(),
                    "nightdesk doctor");
        }
    }

    void delete() {
        AtomicFile.delete(file());
    }

    void tryToDelete() {
        AtomicFile.tryToDelete(file());
    }
}
