package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.List;

/// The baseline of no skill at all: a score drawn for each row from what the row says, so that it
/// is the same whenever it is asked.
///
/// @param id of the baseline
record Chance(String id) implements Learner {

    @Override
    public Fitted fit(TrainingSet set, long seed) {
        return on(set.features().size());
    }

    @Override
    public Fitted read(byte[] artefact, List<String> features) {
        return on(features.size());
    }

    private Fitted on(int width) {
        long salt = id.hashCode();
        return Untaught.by(width, (bins, from) -> draw(bins, from, width, salt));
    }

    private static float draw(byte[] bins, int from, int width, long salt) {
        long hash = salt;
        for (int i = from; i < from + width; i++) {
            hash = (hash ^ bins[i]) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return (hash >>> 40) * 0x1p-24f;
    }
}
