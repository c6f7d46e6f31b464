package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The entries, a line of JSON each, in the order in which the answers came.
final class Journal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /// An entry as a line.
    private record Line(
            Instant at,
            String plan,
            String stage,
            String provider,
            String feed,
            String subject,
            int status,
            String payload,
            boolean redacted) {

        Entry entry() {
            Call call = new Call(provider, feed, subject);
            return new Entry(plan, stage, call, status, payload, redacted, at);
        }
    }

    synchronized void add(Entry entry) {
        Line line =
                new Line(
                        entry.fetched(),
                        entry.plan(),
                        entry.stage(),
                        entry.call().provider(),
                        entry.call().feed(),
                        entry.call().subject(),
                        entry.status(),
                        entry.payload(),
                        entry.redacted());
        try {
            byte[] text = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
            Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All entries; a last line that was cut off by the end of its process is left out.
    List<Entry> entries() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Journal::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Entry> read(String line) {
        try {
            return Optional.of(JSON.readValue(line, Line.class).entry());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
