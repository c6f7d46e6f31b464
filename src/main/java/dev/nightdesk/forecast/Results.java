package dev.nightdesk.forecast;

import java.util.List;

/// How a contest ended.
///
/// @param horizon of the labels, sessions
/// @param folds the splits it was held over, oldest first
/// @param sessions tested
/// @param entrants learners first, then baselines, each in the order of [Learners]
/// @param luck what candidates without skill reached over the same sessions
/// @param suspects features that know too much, by their place among the columns
/// @param leak that was planted
/// @param shuffled models of shuffled labels of all sessions known, to go on measuring luck by
/// @param lastSession epoch day of the newest session that the latest models learnt from
/// @param knownAt epoch day of the session at whose close the last of its labels was known: only
///   that session and later ones can be foretold by the latest models
public record Results(
        int horizon,
        List<Fold> folds,
        int sessions,
        List<Entrant> entrants,
        LuckBand luck,
        List<Suspects.Suspect> suspects,
        Leak leak,
        Weightings shuffled,
        int lastSession,
        int knownAt) {

    public Results {
        folds = List.copyOf(folds);
        entrants = List.copyOf(entrants);
        suspects = List.copyOf(suspects);
    }

    /// One of them.
    ///
    /// @throws IllegalArgumentException if there was none of that name
    public Entrant entrant(String id) {
        return entrants.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the contest: " + id));
    }

    /// Whether one of them has shown an edge over the baseline to beat.
    ///
    /// @param tried configurations ever scored, these included, ≥ 1
    public Verdict verdict(String id, int tried, Verdict.Rule rule) {
        Scorecard model = entrant(id).scorecard();
        Scorecard baseline = entrant(Learners.TO_BEAT).scorecard();
        return Verdict.of(model, baseline, PairedDifference.of(model, baseline), luck, tried, rule);
    }
}
