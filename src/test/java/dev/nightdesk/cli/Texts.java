package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
