package dev.nightdesk.source.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file to which lines of JSON are added, each a record.
///
/// @param <T> the record
final class JsonLines<T> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Class<T> type;
    private boolean isMended;

    JsonLines(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    synchronized void add(T record) {
        try {
            mend();
            append(JSON.writeValueAsString(record) + "\n");
        } catch (IOException e) {
            isMended = false; // a full disk cuts a line off, too
            throw new UncheckedIOException(e);
        }
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// Ends a line that was cut off by the end of its process, so that the next is not lost with
    /// it.
    private void mend() throws IOException {
        if (!isMended) {
            if (Files.exists(file) && !endsWithALine()) {
                append("\n");
            }
            isMended = true;
        }
    }

    private boolean endsWithALine() throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            if (open.length() > 0) {
                open.seek(open.length() - 1);
            }
            return open.length() == 0 || open.read() == '\n';
        }
    }

    /// All of them in order; a line that was cut off by the end of its process is left out.
    List<T> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(this::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<T> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
