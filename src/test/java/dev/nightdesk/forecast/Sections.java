package dev.nightdesk.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up sections.
final class Sections {

    private Sections() {}

    /// Ids 1, 2, …
    static Section of(int session, float[] scores, float[] outcomes) {
        int[] ids = new int[scores.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i + 1;
        }
        return new Section(session, ids, scores, outcomes);
    }

    /// Sections of independent noise; of each outcome the score knows a part.
    ///
    /// @param skill correlation of score and outcome, −1..1
    static List<Section> noise(long seed, int sessions, int listings, double skill) {
        Random random = new Random(seed);
        List<Section> sections = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            float[] scores = new float[listings];
            float[] outcomes = new float[listings];
            for (int i = 0; i < listings; i++) {
                double score = random.nextGaussian();
                double rest = Math.sqrt(1 - skill * skill) * random.nextGaussian();
                scores[i] = (float) score;
                outcomes[i] = (float) (0.05 * (skill * score + rest));
            }
            sections.add(of(session, scores, outcomes));
        }
        return sections;
    }

    static Scorecard scored(String model, int horizon, double perSide, List<Section> sections) {
        Scorecard.Builder builder = new Scorecard.Builder(model, horizon, new Costs(perSide));
        sections.forEach(builder::add);
        return builder.build();
    }
}
