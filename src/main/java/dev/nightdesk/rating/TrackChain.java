package dev.nightdesk.rating;

import java.time.Instant;
import java.time.LocalDate;

/// A chain of the track record as a whole.
///
/// @param links how many
/// @param recommendations of all links
/// @param first session
/// @param last session
/// @param since when its first link was made
public record TrackChain(
        long links, long recommendations, LocalDate first, LocalDate last, Instant since) {}
