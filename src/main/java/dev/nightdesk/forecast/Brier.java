package dev.nightdesk.forecast;

/// How far forecast chances were from what happened (Brier, Monthly Weather Review 78, 1950).
///
/// @param score the mean squared distance, 0..1, lower is better; NaN without forecasts
/// @param forecasts how many there were
public record Brier(double score, long forecasts) {

    private static final double EVEN = 0.25;

    /// What is gained on saying ½ each time: 1 is perfect, 0 is no gain, below 0 is harm.
    public double skill() {
        return 1 - score / EVEN;
    }
}
