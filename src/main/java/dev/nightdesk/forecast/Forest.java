package dev.nightdesk.forecast;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Boosted trees as LightGBM writes them: text.
///
/// @param features the ids of the columns
record Forest(List<String> features, String model) implements Fitted {

    private static final String HEAD = "tree\n";
    private static final String NAMES = "feature_names=";

    @Override
    public float[] score(byte[] bins, int rows) {
        Places.check(bins, rows, features.size());
        TreeLibrary.load();
        float[] matrix = new float[bins.length];
        fill(bins, matrix, 0);
        try (LGBMBooster booster = LGBMBooster.loadModelFromString(model)) {
            return scores(
                    booster.predictForMat(
                            matrix,
                            rows,
                            features.size(),
                            true,
                            PredictionType.C_API_PREDICT_NORMAL,
                            "num_threads=1"));
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM refused to score", e);
        }
    }

    private static float[] scores(double[] predicted) {
        float[] scores = new float[predicted.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = (float) predicted[row];
        }
        return scores;
    }

    /// Places as LightGBM takes them, unknown ones as not there.
    ///
    /// @param at where the first goes
    static void fill(byte[] bins, float[] matrix, int at) {
        for (int i = 0; i < bins.length; i++) {
            matrix[at + i] = bins[i] == 0 ? Float.NaN : bins[i] & 0xff;
        }
    }

    @Override
    public byte[] artefact() {
        return model.getBytes(StandardCharsets.UTF_8);
    }

    static Forest read(byte[] artefact, List<String> features) {
        String model = new String(artefact, StandardCharsets.UTF_8);
        if (!model.startsWith(HEAD)) {
            throw new IllegalArgumentException("not the artefact of a model of trees");
        }
        Learners.sameFeatures(
                model.lines()
                        .filter(line -> line.startsWith(NAMES))
                        .flatMap(
                                line -> List.of(line.substring(NAMES.length()).split(" ")).stream())
                        .toList(),
                features);
        return new Forest(features, model);
    }
}
