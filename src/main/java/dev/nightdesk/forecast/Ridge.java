package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Ridge regression (Hoerl and Kennard, 1970) of the place of a label among those of its session on
/// the centred places of the features, in closed form.
///
/// Sums are of whole numbers, hence exact: neither the order of rows nor the machine changes them.
final class Ridge implements Learner {

    /// What the penalty adds to the variance of each feature, as a part of the greatest place's
    /// square: a third of the variance, so that what few sessions say is shrunk.
    private static final double PENALTY = 0.1 * 127 * 127;

    @Override
    public String id() {
        return "ridge";
    }

    @Override
    public Fitted fit(TrainingSet set, long seed) {
        NormalEquations sums = new NormalEquations(set.features().size(), 1);
        for (int session = 0; session < set.size(); session++) {
            Lesson lesson = set.lesson(session);
            sums.add(lesson.bins(), new int[][] {lesson.targets()});
        }
        return new Linear(set.features(), sums.solve(PENALTY)[0]);
    }

    /// Models of labels that were dealt out anew within each session: whatever they seem to know is
    /// luck.
    ///
    /// @param count how many
    Weightings fitShuffled(TrainingSet set, long seed, int count) {
        NormalEquations sums = new NormalEquations(set.features().size(), count);
        Random random = new Random(seed);
        for (int session = 0; session < set.size(); session++) {
            Lesson lesson = set.lesson(session);
            int[][] targets = new int[count][];
            for (int i = 0; i < count; i++) {
                targets[i] = shuffled(lesson.targets().clone(), random);
            }
            sums.add(lesson.bins(), targets);
        }
        return Weightings.of(
                Arrays.stream(sums.solve(PENALTY)).flatMapToDouble(Arrays::stream).toArray(),
                set.features().size());
    }

    private static int[] shuffled(int[] target, Random random) {
        for (int i = target.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = target[i];
            target[i] = target[other];
            target[other] = kept;
        }
        return target;
    }

    @Override
    public Fitted read(byte[] artefact, List<String> features) {
        return Linear.read(artefact, features);
    }
}
