package dev.nightdesk.night.retention;

import dev.nightdesk.night.fetch.PlannedSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What is not over, and what is published: nothing goes that a run which is not over could still
/// need.
///
/// @param ended instances of jobs that are over, with the time when they were last heard of
/// @param openPlans keys of the plans of runs that are not over
/// @param openSessions sessions of runs that are not over
/// @param openReruns ids of reruns that are not over
/// @param published sessions that are published, newest first
public record Standing(
        List<Ended> ended,
        Set<String> openPlans,
        Set<LocalDate> openSessions,
        Set<String> openReruns,
        List<LocalDate> published) {

    /// An instance of a job that is over, and not the last one of its job.
    public record Ended(long instance, Instant touched) {}

    private static final String NIGHTLY = "nightly";

    /// Whether all has been done for a session that ever will be.
    boolean isOver(LocalDate session) {
        return published.contains(session) && !openSessions.contains(session);
    }

    /// Whether nothing more will come of a plan.
    boolean isOver(String plan) {
        PlannedSpan span = PlannedSpan.of(plan);
        return !openPlans.contains(plan) && (!span.job().equals(NIGHTLY) || isOver(span.to()));
    }

    /// Whether no run that is not over has to do with an earlier session.
    boolean isBeforeAllOpen(LocalDate session) {
        return openSessions.stream().noneMatch(session::isAfter);
    }

    /// Whether a run that is not over has to do with a session itself.
    boolean isWithinOpenPlan(LocalDate session) {
        return openPlans.stream()
                .map(PlannedSpan::of)
                .anyMatch(span -> !session.isBefore(span.from()) && !session.isAfter(span.to()));
    }

    /// The sessions that are published and over, but for the newest ones.
    ///
    /// @param keep how many of those that are published stay
    List<LocalDate> beyond(Keep keep) {
        return keep.beyond(published).stream().filter(this::isOver).toList();
    }
}
