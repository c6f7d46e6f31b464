package dev.nightdesk.source.simulated.served;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Notices whether anybody still calls.
final class Pulse {

    private enum Sign {
        CALL,
        STOP
    }

    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();

    void beat() {
        signs.add(Sign.CALL);
    }

    void stop() {
        signs.add(Sign.STOP);
    }

    /// Waits until it is stopped or nobody has asked anything for a while of real time.
    void awaitEnd(Duration idle) throws InterruptedException {
        @Nullable Sign sign = Sign.CALL;
        while (sign == Sign.CALL) {
            sign = signs.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
