package dev.nightdesk.night.fetch;

import java.time.LocalDate;

/// For what a plan is, as its key tells: `nightly:2026-11-20`, `backfill:2024-01-02..2025-11-17`,
/// or that with the id of its run behind an `@`.
///
/// @param job such as `nightly`
/// @param from first day
/// @param to last day; the session of a night
public record PlannedSpan(String job, LocalDate from, LocalDate to) {

    /// Precedes the id of the run, where a plan is that of one run alone.
    public static final String RUN = "@";

    private static final String TO = "..";

    /// Reads the key of a plan.
    ///
    /// @throws java.time.DateTimeException if it is none
    public static PlannedSpan of(String plan) {
        int colon = plan.indexOf(':');
        String days = plan.substring(colon + 1).split(RUN, 2)[0];
        int to = days.indexOf(TO);
        LocalDate from = LocalDate.parse(to < 0 ? days : days.substring(0, to));
        LocalDate last = to < 0 ? from : LocalDate.parse(days.substring(to + TO.length()));
        return new PlannedSpan(plan.substring(0, colon), from, last);
    }
}
