package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Files that a test rewrites.
final class Texts {

    private Texts() {}

    /// Replaces words that have to be there.
    static void replace(Path file, String words, String others) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(words);
            Files.writeString(file, text.replace(words, others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rewrites a file line by line.
    static void rewrite(Path file, UnaryOperator<String> line) {
        try {
            List<String> lines = Files.readAllLines(file);
            Files.write(file, lines.stream().map(line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies a folder with all that is in it.
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copy = to.resolve(from.relativize(one).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(one, copy);
            }
        }
    }
}
