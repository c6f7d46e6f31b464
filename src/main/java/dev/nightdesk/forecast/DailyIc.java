package dev.nightdesk.forecast;

/// The rank IC of one session.
///
/// @param session epoch day
/// @param ic −1..1
public record DailyIc(int session, double ic) {}
