package dev.nightdesk.forecast;

/// What the fifth of the highest scores returned beyond the fifth of the lowest, per horizon, a
/// fraction: the mean outcome of those bought less that of those sold short.
///
/// @param gross before costs
/// @param net after them: names that were not in the same fifth one horizon before are bought and
///   sold, on both sides
public record QuantileSpread(SeriesMean gross, SeriesMean net) {}
