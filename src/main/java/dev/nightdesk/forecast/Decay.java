package dev.nightdesk.forecast;

import java.util.List;

/// What is left of a score later on: its rank IC against outcomes that begin later.
///
/// @param lag sessions by which the outcomes begin later, ≥ 1
/// @param sessions how many had a rank IC
/// @param rankIc the mean over them, NaN if there were none
public record Decay(int lag, int sessions, double rankIc) {

    /// Sessions after which it is looked what is left of a score.
    public static final List<Integer> LAGS = List.of(1, 5, 10, 21);
}
