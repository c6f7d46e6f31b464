package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.Arrays;

/// The candidates without skill of one contest: random weightings, and models that learnt from
/// shuffled labels of the same training sets as the others.
final class Luck {

    private final Stakes stakes;
    private final Weightings weightings;
    private final LuckBand band;

    Luck(Stakes stakes, int width, int horizon) {
        this.stakes = stakes;
        weightings = Weightings.drawn(stakes.weightings(), width, stakes.seed());
        band = new LuckBand(horizon);
    }

    Weightings shuffled(TrainingSet set) {
        return new Ridge().fitShuffled(set, stakes.seed(), stakes.shuffles());
    }

    /// @param shuffled of the fold
    void add(int session, byte[] bins, float[] outcomes, Weightings shuffled) {
        RankIc against = RankIc.against(outcomes);
        double[] all =
                Arrays.copyOf(weightings.ics(bins, against), weightings.size() + shuffled.size());
        System.arraycopy(shuffled.ics(bins, against), 0, all, weightings.size(), shuffled.size());
        band.add(session, all);
    }

    LuckBand band() {
        return band;
    }
}
