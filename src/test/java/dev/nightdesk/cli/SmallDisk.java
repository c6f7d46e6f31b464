package dev.nightdesk.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A disk of some megabytes, in memory, that can be full to the last page.
///
/// @param folder where it is
/// @param holder process that has it mounted for itself, where this one may not mount
record SmallDisk(Path folder, Optional<Process> holder) implements AutoCloseable {

    private static final int PAGE = 4096;

    /// Aborts the test where nobody may mount one.
    ///
    /// @param folder exists
    static SmallDisk mount(Path folder, int megabytes) {
        String mount =
                "mount -t tmpfs -o size=%dm,mode=777 tmpfs '%s'".formatted(megabytes, folder);
        try {
            return ends(start(mount))
                    ? new SmallDisk(folder, Optional.empty())
                    : held(
                            folder,
                            start("exec unshare -rm bash -c \"" + mount + " && echo && cat\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Others of the same user get at what a process sees through its entry in /proc.
    private static SmallDisk held(Path folder, Process holder) throws IOException {
        assumeThat(holder.getInputStream().read())
                .as("a small disk can be mounted here: as root, or in a name space of one's own")
                .isEqualTo('\n');
        Path seen = Path.of("/proc", Long.toString(holder.pid()), "root", folder.toString());
        return new SmallDisk(seen, Optional.of(holder));
    }

    /// Fills what is left but so much.
    void fillBut(int kilobytes) {
        Path room = folder.resolve("room");
        try {
            Files.write(room, new byte[kilobytes << 10]);
            fill();
            Files.delete(room);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Fills what is left.
    void fill() {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(new byte[PAGE]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Takes away what filled it.
    void free() {
        try {
            Files.delete(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static Process start(String command) throws IOException {
        return new ProcessBuilder(List.of("bash", "-c", command))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What somebody still has open goes when he closes it.
    @Override
    public void close() {
        holder.ifPresentOrElse(Process::destroyForcibly, this::unmount);
    }

    private void unmount() {
        try {
            ends(start("umount --lazy '%s'".formatted(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
