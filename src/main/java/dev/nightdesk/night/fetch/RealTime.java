package dev.nightdesk.night.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Time as it passes.
///
/// @param isStopped whether nobody is to wait any longer
public record RealTime(Clock clock, BooleanSupplier isStopped) implements Timekeeper {

    private static final Duration LOOK = Duration.ofMillis(200);

    @Override
    public void until(Instant then) {
        Duration left = Duration.between(clock.instant(), then);
        while (left.isPositive() && !isStopped.getAsBoolean()) {
            sleep(left.compareTo(LOOK) < 0 ? left : LOOK);
            left = Duration.between(clock.instant(), then);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
