package dev.nightdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of statements, by the name under which the stores ask for them.
final class SqlFiles {

    private static final Path HOME = Path.of("sql/query");

    private SqlFiles() {}

    /// Statements for both databases.
    static Set<String> common() {
        Set<String> names = names(HOME);
        names.removeIf(name ->
                Arrays.stream(Dialect.values())
                        .anyMatch(dialect -> name.startsWith(dialect.folder() + "/")));
        return names;
    }

    /// Statements that only one of them understands.
    static Set<String> of(Dialect dialect) {
        return names(HOME.resolve(dialect.folder()));
    }

    private static Set<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .map(name -> name.replaceFirst("\\.sql$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
