package dev.nightdesk.cli;

import dev.nightdesk.night.RunFault;
import dev.nightdesk.night.StopRequest;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// SIGTERM and SIGINT: a command that runs a job is asked to stop and waited for; any other command
/// just ends.
final class Signals {

    /// Within the half minute after which supervisors kill.
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final StopRequest stop = new StopRequest();
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private volatile boolean heeded;

    /// Begins to listen, in the process that a command has for itself.
    ///
    /// @param err where a run that cannot be waited for any longer is told of
    Signals listen(PrintWriter err) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> arrived(err), "signals"));
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
    private void arrived(PrintWriter err) {
        if (heeded && !end.isDone()) {
            stop.make();
            Runtime.getRuntime().halt(awaited(PATIENCE, err));
        }
    }

    /// The exit code of the command, or of one that does not come to its end.
    int awaited(Duration patience, PrintWriter err) {
        try {
            return end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            Failures.tell(
                    err,
                    RunFault.OVERDUE,
                    "the run did not reach a chunk boundary within %d s"
                            .formatted(patience.toSeconds()),
                    RunFault.OVERDUE.next());
            err.flush();
            return ExitCode.STOPPED.number();
        }
    }
}
