package dev.nightdesk.forecast;

import java.util.List;

/// What was forecast beside what happened, by decile of the score.
///
/// @param rows ten, from the lowest scores to the highest
public record Reliability(List<Row> rows) {

    public Reliability {
        rows = List.copyOf(rows);
    }

    /// One decile.
    ///
    /// @param decile 1 for the lowest scores to 10 for the highest
    /// @param forecast the mean chance, 0..1; NaN if there were none
    /// @param frequency the share that won, 0..1
    /// @param count how many there were
    public record Row(int decile, double forecast, double frequency, long count) {}
}
