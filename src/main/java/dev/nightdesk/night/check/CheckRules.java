package dev.nightdesk.night.check;

/// What checks go by.
///
/// @param gate thresholds
/// @param historyBars sessions that readings look back
/// @param activeWithinSessions a common stock that had a bar within so many sessions should have
///   one
/// @param model version of the scoring model
public record CheckRules(
        GateSettings gate, int historyBars, int activeWithinSessions, String model) {}
