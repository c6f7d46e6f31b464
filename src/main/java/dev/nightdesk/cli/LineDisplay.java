package dev.nightdesk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// For logs: a line for each step, and one a minute while it is under way.
final class LineDisplay implements Display {

    private final PrintWriter err;
    private final long periodMillis;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("progress").daemon().factory());
    private @Nullable Future<?> telling;

    LineDisplay(PrintWriter err, Duration period) {
        this.err = err;
        this.periodMillis = period.toMillis();
    }

    LineDisplay(PrintWriter err) {
        this(err, Duration.ofMinutes(1));
    }

    @Override
    public void begin(Supplier<StepState> step) {
        telling =
                thread.scheduleAtFixedRate(
                        () -> say(step.get().underWay()),
                        periodMillis,
                        periodMillis,
                        TimeUnit.MILLISECONDS);
    }

    @Override
    public void moved(StepState step) {}

    @Override
    public void end(StepState step) {
        if (telling != null) {
            telling.cancel(false);
            telling = null;
        }
        say(step.over());
    }

    @Override
    public void say(String line) {
        err.println(line);
        err.flush();
    }
}
