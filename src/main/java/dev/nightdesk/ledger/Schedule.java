package dev.nightdesk.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Calls to come, each made as soon as it fits.
final class Schedule {

    private final List<Window.Sliding> sliding;
    private final List<Tally> tallies;
    private final List<Instant> calls;
    private Instant now;

    Schedule(Quota quota, Usage usage, Instant now) {
        this.sliding = quota.sliding().toList();
        this.calls = new ArrayList<>(usage.recent());
        this.now = now;
        this.tallies =
                quota.calendars()
                        .map(window -> new Tally(window, usage.used(window, now), now))
                        .toList();
    }

    /// When the last of the calls was made.
    Instant now() {
        return now;
    }

    /// Makes one call; tells instead which calendar window has no room for it.
    Optional<Decision.Spent> call() {
        now = earliest();
        tallies.forEach(tally -> tally.turn(now, calls));
        Optional<Decision.Spent> spent = spent();
        if (spent.isEmpty()) {
            calls.add(calls.isEmpty() || now.isAfter(calls.getLast()) ? now : calls.getLast());
            tallies.forEach(Tally::add);
        }
        return spent;
    }

    /// The earliest instant, from now on, at which every sliding window has room for one call.
    private Instant earliest() {
        Instant earliest = now;
        for (Window.Sliding window : sliding) {
            Instant free = free(window);
            earliest = free.isAfter(earliest) ? free : earliest;
        }
        return earliest;
    }

    private Instant free(Window.Sliding window) {
        int oldest = calls.size() - window.calls();
        return oldest < 0 ? now : calls.get(oldest).plus(window.length());
    }

    /// The calendar window without room that lasts longest.
    private Optional<Decision.Spent> spent() {
        return tallies.stream()
                .filter(Tally::isFull)
                .map(Tally::spent)
                .max(Comparator.comparing(Decision.Spent::reset));
    }
}
