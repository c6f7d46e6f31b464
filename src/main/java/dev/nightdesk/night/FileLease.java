package dev.nightdesk.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A lock on a file beside the embedded database; the system frees it when the process ends,
/// however it ends.
final class FileLease implements Lease {

    private final FileChannel channel;

    private FileLease(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws LeaseHeld if another process holds it
    /// @throws Refused if the folder cannot be written
    static FileLease take(Path folder, Instant now) {
        Path holder = folder.resolve("lease");
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lease.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (locked(channel)) {
                Files.writeString(
                        holder, "process " + ProcessHandle.current().pid() + " since " + now);
                return new FileLease(channel);
            }
            channel.close();
            throw new LeaseHeld(told(holder));
        } catch (IOException e) {
            throw new Refused(
                    "cannot write to " + folder + ": " + e.getMessage(),
                    "make it writable, or set NIGHTDESK_HOME");
        }
    }

    /// Who holds it, in words. A holder writes them down a moment after it has locked the file.
    private static String told(Path holder) throws IOException {
        String words = Files.exists(holder) ? Files.readString(holder, StandardCharsets.UTF_8) : "";
        return words.isBlank() ? "it has just begun" : words;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        @Nullable Object lock = channel.tryLock();
        return lock != null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
