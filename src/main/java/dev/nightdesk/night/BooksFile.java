package dev.nightdesk.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file beside the lease of an embedded database in which the run at work tells of calls and
/// money.
record BooksFile(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Path file() {
        return folder.resolve("books.json");
    }

    void write(Books books) {
        AtomicFile.write(file(), JSON.writeValueAsString(books));
    }

    /// What the holder of the lease has told; empty if it has not told anything yet.
    Optional<Books> by(String holder) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file()), Books.class))
                    .filter(books -> books.holder().equals(holder));
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
}
