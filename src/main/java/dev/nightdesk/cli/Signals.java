package dev.nightdesk.cli;

import dev.nightdesk.night.StopRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// SIGTERM and SIGINT: a command that runs a job is asked to stop and waited for; any other command
/// just ends.
final class Signals {

    /// Within the half minute after which supervisors kill.
    private static final int PATIENCE_SECONDS = 25;

    private final StopRequest stop = new StopRequest();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private volatile boolean heeded;

    /// Begins to listen, in the process that a command has for itself.
    Signals listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::arrived, "signals"));
        return this;
    }

    /// What a command that runs a job has to look at from now on.
    StopRequest heeded() {
        heeded = true;
        return stop;
    }

    /// The command has ended and said all it had to say.
    int ended(int code) {
        end.complete(code);
        return code;
    }

    /// The exit code after a signal is 143 unless the last word is `halt`.
    private void arrived() {
        if (heeded && !end.isDone()) {
            stop.make();
            end.completeOnTimeout(ExitCode.STOPPED.number(), PATIENCE_SECONDS, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(end.join());
        }
    }
}
