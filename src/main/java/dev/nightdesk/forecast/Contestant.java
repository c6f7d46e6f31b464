package dev.nightdesk.forecast;

import dev.nightdesk.forecast.WalkForward.TrainingSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A learner or baseline while a contest is held.
final class Contestant {

    private final Learner learner;
    private final boolean learns;
    private final long seed;
    private final Scorecard.Builder scorecard;
    private final Chances.Builder chances;
    private @Nullable Fitted fitted;
    private @Nullable Section last;

    Contestant(Learner learner, boolean learns, int horizon, Stakes stakes) {
        this.learner = learner;
        this.learns = learns;
        seed = stakes.seed();
        scorecard = new Scorecard.Builder(learner.id(), horizon, stakes.costs());
        chances = new Chances.Builder(horizon);
    }

    void learn(TrainingSet set) {
        fitted = learner.fit(set, seed);
    }

    float[] score(byte[] bins, int rows) {
        return Objects.requireNonNull(fitted, "it learns first").score(bins, rows);
    }

    void test(Section section) {
        scorecard.add(section);
        chances.add(section);
        last = section;
    }

    /// The scores last tested beside outcomes that begin later.
    void decay(int lag, float[] outcomes) {
        Section of = Objects.requireNonNull(last, "it is tested first");
        scorecard.addDecay(lag, new Section(of.session(), of.ids(), of.scores(), outcomes));
    }

    Entrant entrant(TrainingSet known) {
        return new Entrant(
                learner.id(), learns, scorecard.build(), chances.build(), learner.fit(known, seed));
    }
}
