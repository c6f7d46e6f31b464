package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.List;

/// Gradient-boosted trees (Ke et al., LightGBM, 2017) of the place of a label among those of its
/// session.
///
/// Small trees, large leaves and few rounds: what there is to learn is faint. One thread: a quarter
/// of a million rows take two seconds, several threads wait for each other where the machine has
/// other work, and the number is written into the model.
final class Trees implements Learner {

    private static final int ROUNDS = 100;

    /// A leaf holds at least this part of the rows.
    private static final int LEAVES_AT_MOST = 250;

    private static final int SMALLEST_LEAF = 20;

    @Override
    public String id() {
        return "trees";
    }

    @Override
    public Fitted fit(TrainingSet set, long seed) {
        TreeLibrary.load();
        List<Lesson> lessons = new ArrayList<>();
        for (int session = 0; session < set.size(); session++) {
            lessons.add(set.lesson(session));
        }
        try {
            return new Forest(set.features(), boost(lessons, set.features(), seed));
        } catch (LGBMException e) {
            throw new IllegalStateException("LightGBM refused to learn", e);
        }
    }

    private static String boost(List<Lesson> lessons, List<String> features, long seed)
            throws LGBMException {
        int rows = lessons.stream().mapToInt(Lesson::rows).sum();
        String settings = settings(rows, seed);
        try (LGBMDataset data = data(lessons, rows, features, settings);
                LGBMBooster booster = LGBMBooster.create(data, settings)) {
            boolean finished = false;
            for (int round = 0; round < ROUNDS && !finished; round++) {
                finished = booster.updateOneIter();
            }
            return booster.saveModelToString(0, 0, FeatureImportanceType.GAIN);
        }
    }

    private static String settings(int rows, long seed) {
        return String.join(
                " ",
                "objective=regression",
                "learning_rate=0.05",
                "num_leaves=15",
                "min_data_in_leaf=" + Math.max(SMALLEST_LEAF, rows / LEAVES_AT_MOST),
                "max_bin=63",
                "feature_fraction=0.5",
                "lambda_l2=10",
                "seed=" + Math.floorMod(seed, Integer.MAX_VALUE),
                "deterministic=true",
                "force_row_wise=true",
                "num_threads=1",
                "feature_pre_filter=false",
                "bin_construct_sample_cnt=20000",
                "histogram_pool_size=16",
                "verbosity=-1");
    }

    private static LGBMDataset data(
            List<Lesson> lessons, int rows, List<String> features, String settings)
            throws LGBMException {
        float[] matrix = new float[rows * features.size()];
        float[] targets = new float[rows];
        int row = 0;
        for (Lesson lesson : lessons) {
            Forest.fill(lesson.bins(), matrix, row * features.size());
            for (int target : lesson.targets()) {
                targets[row++] = (float) target / Places.MIDDLE;
            }
        }
        LGBMDataset data =
                LGBMDataset.createFromMat(matrix, rows, features.size(), true, settings, null);
        data.setField("label", targets);
        data.setFeatureNames(features.toArray(String[]::new));
        return data;
    }

    @Override
    public Fitted read(byte[] artefact, List<String> features) {
        return Forest.read(artefact, features);
    }
}
