package dev.nightdesk.source.archive;

import dev.nightdesk.source.Call;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
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
    private boolean isMended;

    Journal(Path file) {
        this.file = file;
    }

    /// An entry as a line.
    private record Line(
            Instant at,
            String plan,
            int round,
            String stage,
            String provider,
            String feed,
            String subject,
            int status,
            String payload,
            boolean redacted) {

        Entry entry() {
            Call call = new Call(provider, feed, subject);
            return new Entry(plan, round, stage, call, status, payload, redacted, at);
        }
    }

    synchronized void add(Entry entry) {
        Line line =
                new Line(
                        entry.fetched(),
                        entry.plan(),
                        entry.round(),
                        entry.stage(),
                        entry.call().provider(),
                        entry.call().feed(),
                        entry.call().subject(),
                        entry.status(),
                        entry.payload(),
                        entry.redacted());
        try {
            mend();
            append(JSON.writeValueAsString(line) + "\n");
        } catch (IOException e) {
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

    /// All entries; a line that was cut off by the end of its process is left out.
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
