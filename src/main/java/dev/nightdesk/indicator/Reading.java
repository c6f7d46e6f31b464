package dev.nightdesk.indicator;

/// One named number that an indicator reads off a listing's history.
///
/// @param id the stable name, lower case with underscores: column of exports, key of reasons
/// @param warmUp bars needed; with fewer the reading is unknown
public record Reading(String id, int warmUp) {}
