package dev.nightdesk.source;

/// One day of a series.
///
/// @param series such as `DGS3MO` (percent a year) or `VIX` (index points)
/// @param day epoch day
/// @param value at the day's close, in the series' own unit
public record QuotedRate(String series, int day, double value) {}
