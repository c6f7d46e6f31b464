package dev.nightdesk.ledger;

import java.time.Instant;

/// Calls counted in one calendar window after the other.
final class Tally {

    private final Window.Calendar window;
    private Instant reset;
    private int used;

    Tally(Window.Calendar window, int used, Instant now) {
        this.window = window;
        this.used = used;
        this.reset = window.next(now);
    }

    void add() {
        used++;
    }

    boolean isFull() {
        return used >= window.calls();
    }

    Decision.Spent spent() {
        return new Decision.Spent(window, reset);
    }

    /// Goes on to the window that a schedule has come to, in which only those of its calls count
    /// that were not made before it.
    void turn(Schedule schedule) {
        Instant now = schedule.now();
        if (!now.isBefore(reset)) {
            used = schedule.since(window.start(now));
            reset = window.next(now);
        }
    }
}
