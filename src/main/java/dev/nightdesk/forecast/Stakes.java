package dev.nightdesk.forecast;

/// What a contest is held on.
///
/// @param trial how models are tried out of sample
/// @param costs what net figures are net of
/// @param weightings random weightings of the features that show what luck alone can do, ≥ 1
/// @param shuffles models that learn from shuffled labels to the same end, ≥ 1
/// @param borders from where on a feature is suspected to know the future
/// @param seed of everything that is drawn
public record Stakes(
        Trial trial,
        Costs costs,
        int weightings,
        int shuffles,
        Suspects.Borders borders,
        long seed) {

    public Stakes {
        if (weightings < 1 || shuffles < 1) {
            throw new IllegalArgumentException(
                    "weightings and shuffles must be ≥ 1: " + weightings + ", " + shuffles);
        }
    }
}
