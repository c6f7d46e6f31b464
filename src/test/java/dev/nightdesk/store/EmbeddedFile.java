package dev.nightdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The embedded database as a market's folder holds it, migrated once and then copied.
final class EmbeddedFile {

    static final String NAME = "nightdesk.mv.db";

    private static final Path HOME = temporaryFolder();
    private static final Path MIGRATED = migrated();

    private EmbeddedFile() {}

    static DatabaseAddress copy(String name) {
        Path folder = folder(name);
        try {
            Files.copy(MIGRATED, folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DatabaseAddress.embedded(folder);
    }

    private static Path migrated() {
        Path folder = folder("migrated");
        try (Database database = Database.open(DatabaseAddress.embedded(folder))) {
            database.schema().migrate();
        }
        return folder.resolve(NAME);
    }

    private static Path folder(String name) {
        try {
            return Files.createDirectory(HOME.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "h2-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
