package dev.nightdesk.source.archive;

/// That a round of a plan has no call left to make. Without it the answers in the journal may be
/// but some.
///
/// @param plan key of the plan, such as `nightly:2026-11-20`
/// @param answers that stand in the journal for it, good or not
/// @param source of the market as it was asked, such as a directory or a simulation
/// @param prices `traded` or `adjusted`
public record Ended(String plan, int round, int answers, String source, String prices) {}
