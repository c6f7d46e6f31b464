package dev.nightdesk.forecast;

/// A model or baseline as it comes out of a contest.
///
/// @param id of its learner
/// @param learns whether it learns anything, else it is a baseline
/// @param scorecard of its scores out of sample
/// @param chances of its scores to beat the market, from the same sections
/// @param latest what it has learnt from all sessions whose labels are known
public record Entrant(
        String id, boolean learns, Scorecard scorecard, Chances chances, Fitted latest) {}
