package dev.nightdesk.source;

/// What makes one wonder about a bar that is used all the same, because real markets have such
/// bars.
public enum Oddity {
    OPEN_OUTSIDE_RANGE,
    CLOSE_OUTSIDE_RANGE,
    /// Nothing was traded; the prices are carried forward or come from quotes.
    NO_VOLUME
}
