package dev.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lock on a file beside the embedded database; the system frees it when the process ends,
/// however it ends.
final class FileLease implements Lease {

    /// Who only looks whether the lease is free holds it for a moment himself.
    private static final int ATTEMPTS = 5;

    private static final long PAUSE_MILLIS = 20;

    private final Path folder;
    private final FileChannel channel;

    private FileLease(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @throws LeaseHeld if another process holds it
    /// @throws Refused if the folder cannot be written
    static FileLease take(Path folder, Instant now) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = open(folder, StandardOpenOption.CREATE);
            if (locked(channel, ATTEMPTS)) {
                return new FileLease(folder, channel).signed(now);
            }
            channel.close();
            throw new LeaseHeld(words(folder), Optional.of(folder));
        } catch (UncheckedIOException e) {
            throw refused(folder, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static Refused refused(Path folder, IOException cause) {
        return new Refused(
                Objection.HOME,
                "cannot write to " + folder + ": " + FileFault.words(cause),
                "make it writable, or set NIGHTDESK_HOME");
    }

    /// Says who holds it. What a dead holder has told goes first, so that nobody who still reads
    /// its words takes that for news.
    private FileLease signed(Instant now) {
        new StatusFile(folder).tryToDelete();
        AtomicFile.write(
                holder(folder), "process " + ProcessHandle.current().pid() + " since " + now);
        return this;
    }

    private static Path holder(Path folder) {
        return folder.resolve("lease");
    }

    /// Turns away who only wants to read while a run is on. Not for a process that holds the lease:
    /// it would let go of it.
    ///
    /// @throws LeaseHeld if another process holds it
    static void expectFree(Path folder) {
        if (!Files.exists(folder.resolve("lease.lock"))) {
            return;
        }
        try (FileChannel channel = open(folder, StandardOpenOption.WRITE)) {
            if (!locked(channel, 1)) {
                throw new LeaseHeld(words(folder), Optional.of(folder));
            }
        } catch (IOException e) {
            // who may not write the folder reads it without knowing
        }
    }

    private static FileChannel open(Path folder, StandardOpenOption option) throws IOException {
        return FileChannel.open(folder.resolve("lease.lock"), option, StandardOpenOption.WRITE);
    }

    private static boolean locked(FileChannel channel, int attempts) throws IOException {
        for (int attempt = 1; ; attempt++) {
            if (locked(channel)) {
                return true;
            }
            if (attempt == attempts) {
                return false;
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
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
