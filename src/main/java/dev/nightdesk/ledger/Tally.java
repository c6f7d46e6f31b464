package dev.nightdesk.ledger;

import java.time.Instant;
import java.util.List;

/// Calls counted in one calendar window after the other.
final class Tally {

    private final Window.Calendar window;
    private Instant reset;
    private long used;

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

    /// Goes on to the window that holds an instant, in which only those of the calls count that
    /// were not made before it.
    void turn(Instant at, List<Instant> calls) {
        if (at.isBefore(reset)) {
            return;
        }
        Instant start = window.start(at);
        used = calls.stream().filter(call -> !call.isBefore(start)).count();
        reset = window.next(at);
    }
}
