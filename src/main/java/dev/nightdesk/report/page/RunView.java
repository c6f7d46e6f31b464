package dev.nightdesk.report.page;

import dev.nightdesk.report.Figures;
import java.time.Instant;
import java.util.List;

/// How a night went.
///
/// @param execution id of the last one
/// @param executions how many it took
/// @param began of the last one
/// @param seconds of the last one
/// @param steps of the last one, in their order
public record RunView(
        long execution, int executions, Instant began, double seconds, List<Step> steps) {

    /// One step.
    ///
    /// @param status such as `completed`
    /// @param from where its bar begins, a fraction of the whole
    /// @param share of the whole
    public record Step(String name, double seconds, String status, double from, double share) {}

    /// In one line.
    public String words() {
        return "execution %d began %s and took %s%s"
                .formatted(
                        execution,
                        Figures.minute(began),
                        Figures.seconds(seconds),
                        executions == 1 ? "" : "; the night took %d".formatted(executions));
    }
}
