package dev.nightdesk.source.archive;

import java.time.Instant;

/// What is left in the journal of the answers to a plan that are gone.
///
/// @param plan key of the plan that asked
/// @param answers how many there were, ≥ 1
/// @param last when the last of them came
/// @param at since when they are gone
public record Purged(String plan, int answers, Instant last, Instant at) {}
