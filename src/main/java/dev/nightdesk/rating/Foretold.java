package dev.nightdesk.rating;

/// Which readings hold what a trusted forecast says of a listing.
///
/// @param chance id of the calibrated chance of beating the market over the horizon
/// @param deviations id of how far it is expected to do better than that, in deviations of a day
public record Foretold(String chance, String deviations) {}
