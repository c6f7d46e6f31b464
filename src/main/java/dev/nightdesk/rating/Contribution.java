package dev.nightdesk.rating;

/// What one reading adds to the neutral score.
///
/// @param reading its id
/// @param value points of score, negative where it speaks against the share, 0 where unknown
public record Contribution(String reading, double value) {}
