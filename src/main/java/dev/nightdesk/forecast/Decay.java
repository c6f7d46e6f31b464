package dev.nightdesk.forecast;

/// What is left of a score later on: its rank IC against outcomes that begin later.
///
/// @param lag sessions by which the outcomes begin later, ≥ 1
/// @param sessions how many had a rank IC
/// @param rankIc the mean over them, NaN if there were none
public record Decay(int lag, int sessions, double rankIc) {}
