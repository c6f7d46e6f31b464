package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.List;

/// A baseline: the higher (or the lower) one feature, the better.
///
/// @param id of the baseline
/// @param feature id of a feature
/// @param direction 1 if more of it is better, −1 if less
record Sign(String id, String feature, int direction) implements Learner {

    static Sign more(String id, String feature) {
        return new Sign(id, feature, 1);
    }

    static Sign less(String id, String feature) {
        return new Sign(id, feature, -1);
    }

    @Override
    public Fitted fit(TrainingSet set, long seed) {
        return on(set.features());
    }

    @Override
    public Fitted read(byte[] artefact, List<String> features) {
        return on(features);
    }

    private Fitted on(List<String> features) {
        int column = features.indexOf(feature);
        return Untaught.by(
                features.size(),
                (bins, from) ->
                        column < 0 || bins[from + column] == 0
                                ? Float.NaN
                                : direction * Places.centred(bins[from + column]));
    }
}
