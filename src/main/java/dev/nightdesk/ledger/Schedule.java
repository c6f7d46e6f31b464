package dev.nightdesk.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Calls to come, each made as soon as it fits. Reckons in nanoseconds after the instant at which
/// it begins: thousands of calls are laid out while somebody waits.
final class Schedule {

    private final Instant start;
    private final Spacing[] spacings;
    private final List<Tally> tallies;
    private long[] calls;
    private int size;
    private long now;

    Schedule(Quota quota, Usage usage, Instant start) {
        this.start = start;
        this.spacings = quota.sliding().map(Spacing::of).toArray(Spacing[]::new);
        this.tallies =
                quota.calendars()
                        .map(window -> new Tally(window, usage.used(window, start), start))
                        .toList();
        this.calls = usage.recent().stream().mapToLong(this::nanos).toArray();
        this.size = calls.length;
    }

    /// A sliding window.
    ///
    /// @param calls that may lie within the length
    /// @param length nanoseconds
    private record Spacing(int calls, long length) {

        static Spacing of(Window.Sliding window) {
            return new Spacing(window.calls(), window.length().toNanos());
        }
    }

    private long nanos(Instant instant) {
        return start.until(instant, ChronoUnit.NANOS);
    }

    /// When the last of the calls was made.
    Instant now() {
        return start.plusNanos(now);
    }

    /// Makes one call; tells instead which calendar window has no room for it.
    Optional<Decision.Spent> call() {
        now = earliest();
        boolean isFull = false;
        for (Tally tally : tallies) {
            tally.turn(this);
            isFull |= tally.isFull();
        }
        if (isFull) {
            return spent();
        }
        add(size == 0 ? now : Math.max(now, calls[size - 1]));
        tallies.forEach(Tally::add);
        return Optional.empty();
    }

    private void add(long call) {
        if (size == calls.length) {
            calls = Arrays.copyOf(calls, 2 * size + 16);
        }
        calls[size++] = call;
    }

    /// The earliest instant, from now on, at which every sliding window has room for one call.
    private long earliest() {
        long earliest = now;
        for (Spacing spacing : spacings) {
            int oldest = size - spacing.calls();
            if (oldest >= 0) {
                earliest = Math.max(earliest, calls[oldest] + spacing.length());
            }
        }
        return earliest;
    }

    /// Calls at or after an instant.
    int since(Instant begin) {
        long first = nanos(begin);
        return (int) Arrays.stream(calls, 0, size).filter(call -> call >= first).count();
    }

    /// The calendar window without room that lasts longest.
    private Optional<Decision.Spent> spent() {
        return tallies.stream()
                .filter(Tally::isFull)
                .map(Tally::spent)
                .max(Comparator.comparing(Decision.Spent::reset));
    }
}
