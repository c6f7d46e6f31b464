package dev.nightdesk.market;

import java.time.Instant;

/// What a headline says of a listing.
///
/// @param published when it became public
/// @param text one line
/// @param shared whether it is about other listings as well
public record Headline(Instant published, String text, boolean shared) {}
