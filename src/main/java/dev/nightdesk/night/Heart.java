package dev.nightdesk.night;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Beats while a process holds the lease, whatever it does under it. Only a process that does not
/// run at all falls silent.
final class Heart implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final ScheduledExecutorService thread;

    private Heart(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Heart of(Lease lease, Duration period) {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("heart").daemon().factory());
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> beat(lease),
                        period.toMillis(),
                        period.toMillis(),
                        TimeUnit.MILLISECONDS);
        return new Heart(thread);
    }

    /// One that fails is not the last.
    private static void beat(Lease lease) {
        try {
            lease.beat();
        } catch (RuntimeException e) {
            // whoever asks whether the lease is still held is told
        }
    }

    /// A beat that is under way comes to its end.
    @Override
    public void close() {
        thread.shutdown();
        try {
            var _ = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
