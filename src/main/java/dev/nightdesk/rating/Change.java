package dev.nightdesk.rating;

/// One listing rated again.
///
/// @param before as published
/// @param now as found from what is stored now
public record Change(String ticker, Standing before, Standing now) {

    /// Whether it stands as before, to the last digit.
    public boolean isNone() {
        return before.equals(now);
    }
}
