package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Costs;
import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.Suspects.Borders;
import dev.nightdesk.forecast.Trial;
import dev.nightdesk.forecast.Verdict.Rule;
import dev.nightdesk.market.Fingerprint;
import dev.nightdesk.night.check.Bound;
import java.util.List;

/// The definition of the training, as `jobs/train.yaml` gives it.
///
/// @param sessions the most sessions looked back to
/// @param block sessions read at a time
/// @param minimumListings a session with fewer analysed stocks is left out
/// @param horizons sessions that forecasts look over, ascending
/// @param trial how models are tried out of sample
/// @param seed of all that is drawn by lot
/// @param costPerSide of a purchase or a sale, a fraction
/// @param weightings that are drawn by lot
/// @param shuffled models that learn from shuffled labels
/// @param hindsight listings of a past session that a night reads once more
/// @param rule what a model must show to become champion
/// @param leak from where on a rank IC is a leak until proven otherwise
public record TrainSettings(
        int sessions,
        int block,
        int minimumListings,
        List<Integer> horizons,
        Trial trial,
        int seed,
        double costPerSide,
        int weightings,
        int shuffled,
        int hindsight,
        Rule rule,
        Borders leak) {

    private static final int DIGITS = 8;

    public TrainSettings {
        Bound.atLeast(1, "sessions", sessions);
        Bound.atLeast(1, "block", block);
        Bound.atLeast(1, "minimumListings", minimumListings);
        Bound.atLeast(1, "weightings", weightings);
        Bound.atLeast(1, "shuffled", shuffled);
        Bound.atLeast(1, "hindsight", hindsight);
        horizons = List.copyOf(horizons);
        if (horizons.isEmpty()
                || !horizons.equals(horizons.stream().sorted().distinct().toList())) {
            throw new IllegalArgumentException("horizons must ascend: " + horizons);
        }
        horizons.forEach(horizon -> Bound.atLeast(1, "horizons", horizon));
        new Costs(costPerSide);
    }

    public Costs costs() {
        return new Costs(costPerSide);
    }

    /// The longest horizon.
    public int longest() {
        return horizons.getLast();
    }

    /// The fewest sessions that one model could be tried on.
    public int sessionsNeeded() {
        return trial.sessionsNeeded(horizons.getFirst());
    }

    /// What tells one training of a session from another: by what it is held, and of how much.
    ///
    /// @param stored sessions that there are
    public String fingerprint(int stored) {
        String text = this + "\n" + Features.version() + "\n" + stored;
        return Fingerprint.of(text).substring(0, DIGITS);
    }
}
