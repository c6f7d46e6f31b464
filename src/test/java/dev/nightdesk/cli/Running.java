package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A command at work in a process of its own.
///
/// @param out file that its standard output goes to
/// @param err file that its standard error goes to
/// @param began from when on its time is taken
record Running(List<String> arguments, Process process, Path out, Path err, Instant began) {

    private static final int MOST_SECONDS = 120;

    /// How long one waits for something to come true.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// How long it goes on between two looks.
    private static final int PACE_MILLIS = 10;

    /// Waits until it has said something on standard error, or has ended.
    Running said(String words) {
        return until(() -> text(err).contains(words));
    }

    /// Waits until something has come true, or the process has ended.
    Running until(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (process.isAlive() && !condition.getAsBoolean()) {
            failsAfter(latest);
            try {
                process.waitFor(2, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /// Holds it where something has come true, or where it has ended. Nothing goes on while one
    /// looks, however long that takes.
    Running heldWhen(BooleanSupplier condition) {
        pause();
        Instant latest = Instant.now().plus(PATIENCE);
        while (process.isAlive() && !condition.getAsBoolean()) {
            failsAfter(latest);
            step(PACE_MILLIS);
        }
        return this;
    }

    private void failsAfter(Instant latest) {
        if (Instant.now().isAfter(latest)) {
            process.destroyForcibly();
            throw new IllegalStateException(arguments + " never comes there\n" + text(err));
        }
    }

    /// Holds it where it is.
    Running pause() {
        Posix.hold(process.toHandle());
        return this;
    }

    /// Lets it go on.
    Running resume() {
        Posix.release(process.toHandle());
        return this;
    }

    /// Lets it go on for so many milliseconds, or to its end, and holds it again.
    Running step(int millis) {
        resume();
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return pause();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// As a supervisor ends it.
    Running terminate() {
        return signal("TERM").timed();
    }

    /// As Ctrl-C ends it.
    Running interrupt() {
        return signal("INT").timed();
    }

    /// Takes its time from now on.
    Running timed() {
        return new Running(arguments, process, out, err, Instant.now());
    }

    private Running signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As `kill -9` does it.
    Ran kill() {
        process.destroyForcibly();
        return end();
    }

    /// Waits for the end.
    Ran end() {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(arguments + " does not end\n" + text(err));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Duration took = Duration.between(began, Instant.now());
        return new Ran(arguments, process.exitValue(), text(out), text(err), took);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
