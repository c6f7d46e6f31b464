package dev.nightdesk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All calls ever made, looked at one interval after the other.
///
/// @param calls ascending
record Oracle(Quota quota, List<Instant> calls) {

    /// A minute before a day of 23 hours ends in New York, which is none in UTC.
    static final Instant START = Instant.parse("2026-03-09T03:59:00Z");

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/New_York"), ZoneId.of("UTC"));

    Oracle(Quota quota) {
        this(quota, new ArrayList<>());
    }

    static Quota slidingQuota(Random random) {
        List<Window> windows = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Duration length = Duration.ofMillis(random.nextInt(1, 30_000));
            windows.add(new Window.Sliding(random.nextInt(1, 8), length));
        }
        return new Quota("oracle", windows);
    }

    static Quota quota(Random random) {
        List<Window> windows = new ArrayList<>(slidingQuota(random).windows());
        ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
        switch (random.nextInt(4)) {
            case 0 -> windows.add(new Window.Daily(random.nextInt(1, 60), zone));
            case 1 -> windows.add(new Window.Monthly(random.nextInt(30, 90), zone));
            default -> {
                // most quotas know no calendar
            }
        }
        return new Quota("oracle", windows);
    }

    void add(Instant at, int count) {
        for (int i = 0; i < count; i++) {
            calls.add(at);
        }
    }

    Decision decide(Instant now, int wanted) {
        return quota.decide(usage(now), now, wanted);
    }

    Outlook outlook(Instant now, int wanted) {
        return quota.outlook(usage(now), now, wanted);
    }

    /// No more than what a decision is promised.
    Usage usage(Instant now) {
        Instant since = now.minus(quota.reach());
        Map<Window.Calendar, Integer> counts =
                quota.calendars()
                        .collect(Collectors.toMap(window -> window, window -> count(window, now)));
        return new Usage(calls.stream().filter(call -> call.isAfter(since)).toList(), counts);
    }

    private int count(Window.Calendar window, Instant now) {
        Instant start = window.start(now);
        return (int) calls.stream().filter(call -> !call.isBefore(start)).count();
    }

    boolean isFull(Window.Calendar window, Instant at) {
        return count(window, at) >= window.calls();
    }

    /// Whether one more call would leave every window with as many as it may hold.
    boolean fits(Instant at) {
        List<Instant> more = Stream.concat(calls.stream(), Stream.of(at)).sorted().toList();
        return new Oracle(quota, more).overflows().isEmpty();
    }

    /// Begins of intervals that hold too many calls, in words.
    List<String> overflows() {
        return quota.windows().stream()
                .flatMap(window ->
                        calls.stream()
                                .filter(begin -> held(window, begin) > window.calls())
                                .map(begin -> window.words() + " from " + begin))
                .toList();
    }

    /// Calls in the window that begins with a call, or that holds it by the calendar.
    private long held(Window window, Instant call) {
        Instant begin = window instanceof Window.Calendar calendar ? calendar.start(call) : call;
        Instant end =
                switch (window) {
                    case Window.Calendar calendar -> calendar.next(call);
                    case Window.Sliding sliding -> call.plus(sliding.length());
                };
        return calls.stream().filter(one -> !one.isBefore(begin) && one.isBefore(end)).count();
    }
}
