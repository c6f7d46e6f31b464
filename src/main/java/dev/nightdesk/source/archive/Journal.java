package dev.nightdesk.source.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The entries, a line of JSON each, in the order in which the answers came. Above them stand those
/// plans the answers to which are gone.
final class Journal {

    private final Path file;
    private boolean isMended;

    Journal(Path file) {
        this.file = file;
    }

    synchronized void add(Entry entry) {
        try {
            mend();
            append(JournalLines.of(entry) + "\n");
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

    /// All entries; a line that was cut off by the end of its process is left out.
    List<Entry> entries() {
        return entries(entry -> true);
    }

    /// Some of the entries.
    List<Entry> entries(Predicate<Entry> which) {
        return lines(lines ->
                lines.map(JournalLines::entry).flatMap(Optional::stream).filter(which).toList());
    }

    void each(Consumer<Entry> reader) {
        lines(lines -> {
            lines.map(JournalLines::entry).flatMap(Optional::stream).forEach(reader);
            return List.of();
        });
    }

    List<Purged> purged() {
        return lines(lines ->
                lines.takeWhile(JournalLines::isGone)
                        .map(JournalLines::purged)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private <T> List<T> lines(Function<Stream<String>, List<T>> reader) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return reader.apply(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces the entries of some plans by a word that they are gone, all of them at once: after
    /// a kill they are there or not.
    ///
    /// @throws IllegalStateException if another process has written meanwhile; nothing is lost
    synchronized void purge(Set<String> plans, Instant at) {
        long before = file.toFile().length();
        Map<String, Purged> gone = new LinkedHashMap<>();
        purged().forEach(one -> gone.put(one.plan(), one));
        each(entry -> {
            if (plans.contains(entry.plan())) {
                gone.merge(entry.plan(), gone(entry, at), Journal::both);
            }
        });
        Path made = file.resolveSibling(file.getFileName() + ".new");
        try {
            write(made, gone.values(), plans);
            if (file.toFile().length() != before) {
                throw new IllegalStateException("somebody else writes to " + file);
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Purged gone(Entry entry, Instant at) {
        return new Purged(entry.plan(), 1, entry.fetched(), at);
    }

    private static Purged both(Purged one, Purged other) {
        Instant last = one.last().isAfter(other.last()) ? one.last() : other.last();
        return new Purged(one.plan(), one.answers() + other.answers(), last, other.at());
    }

    private void write(Path to, Collection<Purged> gone, Set<String> plans) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                to,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE);
                BufferedWriter out =
                        new BufferedWriter(
                                Channels.newWriter(channel, StandardCharsets.UTF_8), 1 << 16)) {
            for (Purged one : gone) {
                out.write(JournalLines.of(one) + "\n");
            }
            each(entry -> {
                if (!plans.contains(entry.plan())) {
                    write(out, entry);
                }
            });
            out.flush();
            channel.force(true);
        }
    }

    private static void write(BufferedWriter out, Entry entry) {
        try {
            out.write(JournalLines.of(entry) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
