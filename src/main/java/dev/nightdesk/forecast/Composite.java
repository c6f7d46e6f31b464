package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.List;

/// The baseline to beat: the mean of the places of a few signs, each with the same weight; a sign
/// that is unknown counts as the median.
///
/// @param id of the baseline
record Composite(String id, List<Sign> signs) implements Learner {

    @Override
    public Fitted fit(TrainingSet set, long seed) {
        return on(set.features());
    }

    @Override
    public Fitted read(byte[] artefact, List<String> features) {
        return on(features);
    }

    private Fitted on(List<String> features) {
        int[] directions = new int[features.size()];
        for (Sign sign : signs) {
            int column = features.indexOf(sign.feature());
            if (column >= 0) {
                directions[column] = sign.direction();
            }
        }
        return Untaught.by(
                features.size(),
                (bins, from) -> {
                    int sum = 0;
                    for (int column = 0; column < directions.length; column++) {
                        sum += directions[column] * Places.centred(bins[from + column]);
                    }
                    return (float) sum / signs.size();
                });
    }
}
