package dev.nightdesk.night;

import dev.nightdesk.night.CaughtUp.Night;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// Runs sessions that were missed, oldest first, each as a night of its own. A night that a gate
/// refuses does not keep the later ones from being run, each of which its own gate judges; any
/// other bad end does, because the next night would come to the same.
final class CatchUp {

    private final Function<LocalDate, Outcome> night;
    private final Function<LocalDate, Instant> quota;
    private final StopRequest stop;
    private final Progress progress;
    private final List<Night> nights;
    private final List<String> lines = new ArrayList<>();

    /// @param night runs one
    /// @param quota when a night that waits for a quota can go on
    /// @param nights where each is put that was run, whatever becomes of the whole
    CatchUp(
            Function<LocalDate, Outcome> night,
            Function<LocalDate, Instant> quota,
            StopRequest stop,
            Progress progress,
            List<Night> nights) {
        this.night = night;
        this.quota = quota;
        this.stop = stop;
        this.progress = progress;
        this.nights = nights;
    }

    /// The first and the last of some sessions.
    static String span(Collection<LocalDate> sessions) {
        List<LocalDate> all = List.copyOf(sessions);
        return all.size() == 1 ? all.getFirst().toString() : all.getFirst() + ".." + all.getLast();
    }

    /// What of it is to be told in the end, apart from the nights.
    Outcome run(LocalDate lastPublished, List<LocalDate> missed) {
        if (missed.isEmpty()) {
            return Outcome.done(
                    "nothing to catch up: %s is published, and no later session can be had yet"
                            .formatted(lastPublished));
        }
        Deque<LocalDate> left = new ArrayDeque<>(missed);
        boolean goesOn = true;
        while (goesOn && !left.isEmpty() && !stop.isMade()) {
            goesOn = run(left);
        }
        lines.add("caught up: %d of %d sessions published".formatted(published(), missed.size()));
        if (!left.isEmpty()) {
            lines.add(left(left));
        }
        return new Outcome(ending(left), lines);
    }

    private boolean run(Deque<LocalDate> left) {
        LocalDate session = left.getFirst();
        progress.say(
                "catchup: %s, %s".formatted(session, PlanStep.sessions(left.size()) + " left"));
        Outcome outcome = night.apply(session);
        nights.add(Night.of(session, outcome));
        if (outcome.ending() != Ending.DONE) {
            lines.addAll(outcome.lines());
        }
        boolean goesOn = outcome.ending() == Ending.DONE || outcome.ending() == Ending.GATE;
        if (goesOn) {
            left.removeFirst();
        }
        return goesOn;
    }

    private long published() {
        return nights.stream().filter(one -> one.ending() == Ending.DONE).count();
    }

    private String left(Deque<LocalDate> left) {
        String when = last() == Ending.QUOTA ? " after " + quota.apply(left.getFirst()) : "";
        return "%s left (%s); go on%s with: nightdesk catchup"
                .formatted(PlanStep.sessions(left.size()), span(left), when);
    }

    private Ending last() {
        return nights.isEmpty() ? Ending.DONE : nights.getLast().ending();
    }

    /// That a gate has refused one is not hidden by later ones that are published, nor by a quota.
    private Ending ending(Deque<LocalDate> left) {
        boolean isRefused = nights.stream().anyMatch(one -> one.ending() == Ending.GATE);
        return switch (last()) {
            case QUOTA -> isRefused ? Ending.GATE : Ending.QUOTA;
            case DONE, GATE ->
                    left.isEmpty() ? isRefused ? Ending.GATE : Ending.DONE : stop.ending();
            case FAILED, STOPPED, LOST -> last();
        };
    }
}
