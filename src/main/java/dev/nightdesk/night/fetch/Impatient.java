package dev.nightdesk.night.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Waits for a moment, and not at all for what takes longer.
///
/// @param most how long is waited
record Impatient(Timekeeper time, Duration most) implements Timekeeper {

    @Override
    public Clock clock() {
        return time.clock();
    }

    @Override
    public void until(Instant then) {
        if (!then.isAfter(clock().instant().plus(most))) {
            time.until(then);
        }
    }

    @Override
    public void enter() {
        time.enter();
    }

    @Override
    public void leave() {
        time.leave();
    }
}
