package dev.nightdesk.night.fetch;

/// How much is asked for that is not needed to rate.
///
/// @param newsDays headlines older than so many days are not asked for
/// @param metrics companies a night whose metrics are refreshed
/// @param trends companies a night of which analysts' trends are refreshed
/// @param watched best recommendations of which news are asked for at a second provider, and quotes
///   where bars could not be had
/// @param border points: a score so near to a border of ratings is refreshed first
public record CallRules(int newsDays, int metrics, int trends, int watched, double border) {}
