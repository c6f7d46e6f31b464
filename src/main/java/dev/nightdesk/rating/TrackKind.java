package dev.nightdesk.rating;

import java.util.Locale;

/// How a set of recommendations came into the track record. Each kind has a chain of its own, and
/// the two are never added up.
public enum TrackKind {
    /// Published on its night, before anybody could know what came of it.
    PUBLISHED,
    /// Simulated history: what the night would have said, made later from stored data.
    REPLAYED;

    /// In lower case.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
