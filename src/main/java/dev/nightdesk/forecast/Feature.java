package dev.nightdesk.forecast;

/// One column that models learn from.
///
/// @param id the stable name, lower case with underscores
/// @param provenance what it is known from
/// @param warmUp bars a listing needs; with fewer the feature is unknown
public record Feature(String id, Provenance provenance, int warmUp) {}
