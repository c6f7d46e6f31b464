package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;
import dev.nightdesk.store.FullDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A lock on a file beside the embedded database; the system frees it when the process ends,
/// however it ends.
final class FileLease implements Lease {

    /// Who only looks whether the lease is free holds it for a moment himself, and may share it
    /// with others who look.
    private static final int ATTEMPTS = 5;

    private static final boolean SHARED = true;

    private static final long PAUSE_MILLIS = 20;

    /// The number of the process in the words of a holder.
    private static final Pattern PID = Pattern.compile("^process (\\d+) ");

    private final Path folder;
    private final FileChannel channel;
    private final String words;

    private FileLease(Path folder, FileChannel channel, Instant now) {
        this.folder = folder;
        this.channel = channel;
        this.words = "process " + ProcessHandle.current().pid() + " since " + now;
    }

    /// @param silence a holder that has given no sign of life for so long is told to be frozen
    /// @throws LeaseHeld if another process holds it
    /// @throws Refused if the folder cannot be written
    static FileLease take(Path folder, Instant now, Duration silence) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = open(folder, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new FileLease(folder, channel, now).signed();
            }
            channel.close();
            throw held(folder, now.minus(silence));
        } catch (UncheckedIOException e) {
            throw refused(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    /// The system frees the lock when its holder ends; nothing else does. Without the file of who
    /// has only just begun there is no sign of life to be missed.
    private static LeaseHeld held(Path folder, Instant expected) throws IOException {
        String words = words(folder);
        LeaseHeld held = new LeaseHeld(words, Optional.of(folder));
        Matcher pid = PID.matcher(words);
        Instant heard = pid.find() ? heard(folder) : Instant.MAX;
        return heard.isAfter(expected)
                ? held
                : held.silent(
                        heard,
                        "kill -CONT %1$s lets it go on, kill -9 %1$s ends it; then: nightdesk recover"
                                .formatted(pid.group(1)));
    }

    private static Instant heard(Path folder) throws IOException {
        try {
            return Files.getLastModifiedTime(holder(folder)).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX;
        }
    }

    private static KnownFailure refused(Path folder, IOException cause) {
        String words = "cannot write to " + folder + ": " + FileFault.words(cause);
        return FullDisk.isBehind(cause)
                ? new DiskFull(words, cause)
                : new Refused(Objection.HOME, words, "make it writable, or set NIGHTDESK_HOME");
    }

    /// Says who holds it. What a dead holder has told goes first, so that nobody who still reads
    /// its words takes that for news.
    private FileLease signed() {
        try {
            new StatusFile(folder).tryToDelete();
            AtomicFile.write(holder(folder), words);
            return this;
        } catch (UncheckedIOException e) {
            close();
            throw e;
        }
    }

    private static Path holder(Path folder) {
        return folder.resolve("lease");
    }

    /// Turns away who only wants to read while a run is on. Not for a process that holds the lease:
    /// it would let go of it.
    ///
    /// @param expected when its holder has given a sign of life at the latest, unless it is frozen
    /// @throws LeaseHeld if another process holds it
    static void expectFree(Path folder, Supplier<Instant> expected) {
        if (!Files.exists(folder.resolve("lease.lock"))) {
            return;
        }
        try (FileChannel channel = open(folder, StandardOpenOption.READ)) {
            if (!isLocked(channel, SHARED)) {
                throw held(folder, expected.get());
            }
        } catch (IOException e) {
            // who may not write the folder reads it without knowing
        }
    }

    private static FileChannel open(Path folder, StandardOpenOption... options) throws IOException {
        return FileChannel.open(folder.resolve("lease.lock"), options);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            if (isLocked(channel, !SHARED)) {
                return true;
            }
            Pause.millis(PAUSE_MILLIS);
        }
        return isLocked(channel, !SHARED);
    }

    private static boolean isLocked(FileChannel channel, boolean shared) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// Who holds it since when; a holder writes that down a moment after it has locked the file.
    static String words(Path folder) throws IOException {
        try {
            return Files.readString(holder(folder));
        } catch (NoSuchFileException e) {
            return "it has only just begun";
        }
    }

    @Override
    public boolean isHeld() {
        return channel.isOpen();
    }

    /// Writes the same once more, in its place: whoever reads it finds it whole, and the file
    /// system notes the time.
    @Override
    public void beat() {
        try {
            Files.writeString(holder(folder), words, StandardOpenOption.WRITE);
        } catch (IOException e) {
            // a full disk is noticed where it matters
        }
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void close() {
        AtomicFile.tryToDelete(holder(folder));
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
