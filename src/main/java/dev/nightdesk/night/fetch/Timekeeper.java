package dev.nightdesk.night.fetch;

import java.time.Clock;
import java.time.Instant;

/// The time by which calls are counted, and how it passes.
public interface Timekeeper {

    Clock clock();

    /// Waits until then, unless a stop is asked for meanwhile.
    void until(Instant then);

    /// Takes part from now on: where time is virtual it passes only when all who take part wait.
    default void enter() {}

    /// Takes part no longer.
    default void leave() {}
}
