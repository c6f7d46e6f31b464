package dev.nightdesk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a provider allows: every window holds, whatever the others leave.
///
/// What is counted are instants of reservations, not of arrivals. A call that dawdles on its way
/// comes nearer to the next than the ledger knows: windows are to be set below the provider's own.
///
/// @param provider 1–16 characters
/// @param windows at least one
public record Quota(String provider, List<Window> windows) {

    private static final int LONGEST_NAME = 16;

    public Quota {
        if (provider.isEmpty() || provider.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("1-16 characters expected: '" + provider + "'");
        }
        if (windows.isEmpty()) {
            throw new IllegalArgumentException(provider + " has a quota without a window");
        }
        windows = List.copyOf(windows);
    }

    /// How far back single calls matter; zero if only the calendar does.
    public Duration reach() {
        return sliding()
                .map(Window.Sliding::length)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /// The windows whose calls are stored as counts.
    public Stream<Window.Calendar> calendars() {
        return windows.stream()
                .filter(Window.Calendar.class::isInstance)
                .map(Window.Calendar.class::cast);
    }

    Stream<Window.Sliding> sliding() {
        return windows.stream()
                .filter(Window.Sliding.class::isInstance)
                .map(Window.Sliding.class::cast);
    }

    /// Whether calls fit now, and how many.
    ///
    /// @param usage as of now
    /// @param wanted calls, ≥ 1
    public Decision decide(Usage usage, Instant now, int wanted) {
        if (wanted < 1) {
            throw new IllegalArgumentException("at least one call expected: " + wanted);
        }
        int fitting =
                windows.stream()
                        .mapToInt(window -> window.calls() - usage.used(window, now))
                        .min()
                        .orElseThrow();
        return fitting > 0
                ? new Decision.Granted(Math.min(fitting, wanted))
                : refuse(new Schedule(this, usage, now));
    }

    private static Decision refuse(Schedule schedule) {
        Optional<Decision.Spent> spent = schedule.call();
        return spent.isPresent() ? spent.get() : new Decision.Later(schedule.now());
    }

    /// How long further calls take, each made as soon as it fits.
    ///
    /// @param usage as of now
    /// @param calls ≥ 0
    public Outlook outlook(Usage usage, Instant now, int calls) {
        Schedule schedule = new Schedule(this, usage, now);
        for (int i = 0; i < calls; i++) {
            Optional<Decision.Spent> spent = schedule.call();
            if (spent.isPresent()) {
                return spent.get();
            }
        }
        return new Outlook.Takes(Duration.between(now, schedule.now()));
    }

    /// What is used and left of each window, in their order.
    ///
    /// @param usage as of now
    public List<Left> left(Usage usage, Instant now) {
        return windows.stream().map(window -> Left.of(window, usage, now)).toList();
    }
}
