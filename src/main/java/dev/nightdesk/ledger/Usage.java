package dev.nightdesk.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// What is stored of a provider's calls that matters to a decision at an instant.
///
/// A call may lie in the future: made before the clock was set back, or by a process whose clock is
/// ahead. Nobody knows when it really was, so it counts in every window as if it were made just
/// now.
///
/// @param recent instants of calls, ascending; at least all since the reach of the quota
/// @param counts by calendar window, of all calls since the window's start
public record Usage(List<Instant> recent, Map<Window.Calendar, Integer> counts) {

    public Usage {
        recent = List.copyOf(recent);
        counts = Map.copyOf(counts);
        for (int i = 1; i < recent.size(); i++) {
            if (recent.get(i).isBefore(recent.get(i - 1))) {
                throw new IllegalArgumentException("not ascending: " + recent.get(i));
            }
        }
    }

    /// Calls that count in a window.
    ///
    /// @throws IllegalArgumentException for a calendar window without a count: what is not known to
    ///   be free is not free
    int used(Window window, Instant now) {
        return switch (window) {
            case Window.Sliding sliding -> since(now.minus(sliding.length()));
            case Window.Calendar calendar -> count(calendar);
        };
    }

    /// Calls after an instant.
    private int since(Instant start) {
        int first = recent.size();
        while (first > 0 && recent.get(first - 1).isAfter(start)) {
            first--;
        }
        return recent.size() - first;
    }

    private int count(Window.Calendar window) {
        Integer count = counts.get(window);
        if (count == null) {
            throw new IllegalArgumentException("no count of " + window);
        }
        return count;
    }

    /// The instant under which calls granted now are written down: never before now, as a call
    /// written down early would cease to count early, and never before one that is there already,
    /// so that calls lie in the order in which they were granted.
    public Instant stamp(Instant now) {
        Instant rounded = roundedUp(now);
        return !recent.isEmpty() && recent.getLast().isAfter(rounded) ? recent.getLast() : rounded;
    }

    /// Databases keep milliseconds.
    private static Instant roundedUp(Instant now) {
        Instant down = now.truncatedTo(ChronoUnit.MILLIS);
        return down.equals(now) ? now : down.plusMillis(1);
    }
}
