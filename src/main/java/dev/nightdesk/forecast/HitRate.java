package dev.nightdesk.forecast;

/// How often the sign was right.
///
/// @param top share of the top fifth's known outcomes above 0, a fraction; NaN if there were none
/// @param signs share of all pairs whose score lies on the same side of the session's median score
///   as the outcome lies of 0; a score at the median or an outcome of 0 does not count
public record HitRate(double top, double signs) {}
