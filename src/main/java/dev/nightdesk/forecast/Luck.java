package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.Arrays;
import java.util.List;

/// The candidates without skill of one contest: random weightings, and models that learnt from
/// shuffled labels of the same training sets as the others.
final class Luck {

    private final Stakes stakes;
    private final Weightings weightings;
    private final LuckBand band;

    Luck(Stakes stakes, int width, int horizon) {
        this.stakes = stakes;
        weightings = new Weightings(stakes.weightings(), width, stakes.seed());
        band = new LuckBand(horizon);
    }

    List<Fitted> shuffled(TrainingSet set) {
        return new Ridge().fitShuffled(set, stakes.seed(), stakes.shuffles());
    }

    /// @param shuffled of the fold
    void add(int session, byte[] bins, float[] outcomes, List<Fitted> shuffled) {
        RankIc against = RankIc.against(outcomes);
        double[] random = weightings.ics(bins, against);
        double[] all = Arrays.copyOf(random, random.length + shuffled.size());
        for (int i = 0; i < shuffled.size(); i++) {
            all[random.length + i] = against.ic(shuffled.get(i).score(bins, outcomes.length));
        }
        band.add(session, all);
    }

    LuckBand band() {
        return band;
    }
}
