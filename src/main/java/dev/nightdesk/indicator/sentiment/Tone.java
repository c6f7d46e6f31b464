package dev.nightdesk.indicator.sentiment;

/// How likely a headline is bad, neither, or good news for a company; the three sum to 1.
///
/// @param negative a fraction
/// @param neutral a fraction
/// @param positive a fraction
public record Tone(double negative, double neutral, double positive) {

    /// From −1, surely bad, to 1, surely good.
    public double balance() {
        return positive - negative;
    }
}
