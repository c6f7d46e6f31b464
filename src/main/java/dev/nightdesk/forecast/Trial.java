package dev.nightdesk.forecast;

/// How models are tried out of sample.
///
/// @param minimumTraining sessions trained on before the first test, ≥ 1
/// @param lastSessions train on so many of the last sessions only; 0 = on all there are
/// @param block sessions tested between two trainings, ≥ 1
/// @param minimumWindows horizons without overlap that the tested sessions must span, ≥ 1
/// @param mostRows rows that a learner takes at most, ≥ 1; beyond, every k-th session is left
public record Trial(
        int minimumTraining, int lastSessions, int block, int minimumWindows, int mostRows) {

    /// What fits one and a half years of the US market into 512 MiB and ten minutes.
    public static final Trial DEFAULT = new Trial(60, 0, 21, 5, 250_000);

    public Trial {
        positive("minimumTraining", minimumTraining);
        positive("block", block);
        positive("minimumWindows", minimumWindows);
        positive("mostRows", mostRows);
        if (lastSessions != 0 && lastSessions < minimumTraining) {
            throw new IllegalArgumentException(
                    "lastSessions must be 0 or ≥ minimumTraining: " + lastSessions);
        }
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be ≥ 1: " + value);
        }
    }

    /// How many sessions there must be for a horizon to be tried at all.
    public int sessionsNeeded(int horizon) {
        return minimumTraining + Fold.purge(horizon) + minimumWindows * horizon + 1 + horizon;
    }
}
