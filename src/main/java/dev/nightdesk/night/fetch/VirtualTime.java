package dev.nightdesk.night.fetch;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.Queue;

/// Time that stands still while anybody who takes part is at work, and leaps to the earliest
/// awaited instant as soon as all of them wait.
public final class VirtualTime extends Clock implements Timekeeper {

    private final Queue<Instant> awaited = new PriorityQueue<>();
    private Instant now;
    private int working;

    public VirtualTime(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /// Goes on to an instant, if it is not past it.
    public synchronized void leap(Instant to) {
        if (to.isAfter(now)) {
            now = to;
            notifyAll();
        }
    }

    @Override
    public synchronized void enter() {
        working++;
    }

    @Override
    public synchronized void leave() {
        working--;
        passWhileAllWait();
    }

    @Override
    public synchronized void until(Instant then) {
        if (!then.isAfter(now)) {
            return;
        }
        awaited.add(then);
        working--;
        passWhileAllWait();
        try {
            while (now.isBefore(then)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Whoever is woken counts as at work from then on, before its thread has run.
    private void passWhileAllWait() {
        while (working <= 0 && !awaited.isEmpty()) {
            leap(awaited.element());
            while (!awaited.isEmpty() && !awaited.element().isAfter(now)) {
                awaited.remove();
                working++;
            }
        }
    }

    @Override
    public Clock clock() {
        return this;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource ticks = () -> instant();
        return ticks.withZone(zone);
    }
}
