package dev.nightdesk.night.learn;

import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Change;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who is champion of a horizon: of the models of its newest contest the best that has shown an
/// edge, else nobody. What is older is only remembered.
///
/// @param by who decides when it is the rule
public record Promotion(Stores stores, String by) {

    /// The word for the rule.
    public static final String RULE = "rule";

    /// Applies the rule after a contest; nothing changes where all is so already.
    public void after(String contest, int horizon, Instant now) {
        List<Model> all =
                stores.models().all().stream().filter(one -> one.horizon() == horizon).toList();
        List<Score> scores = stores.contests().scores(contest);
        Optional<Model> best = best(all, scores, contest);
        List<Change> changes = new ArrayList<>();
        for (Model one : all) {
            boolean isBest = best.map(Model::id).equals(Optional.of(one.id()));
            State state =
                    isBest
                            ? State.CHAMPION
                            : one.contest().equals(contest) ? State.CHALLENGER : State.RETIRED;
            if (one.state() != state) {
                changes.add(
                        new Change(horizon, one.id(), state, by, why(one, scores, contest), now));
            }
        }
        stores.models().change(changes);
    }

    private static Optional<Model> best(List<Model> all, List<Score> scores, String contest) {
        return all.stream()
                .filter(one -> one.contest().equals(contest))
                .filter(one -> of(one, scores).filter(Score::edge).isPresent())
                .max(
                        Comparator.comparingDouble(one ->
                                of(one, scores).map(score -> score.ic().mean()).orElseThrow()));
    }

    private static Optional<Score> of(Model model, List<Score> scores) {
        return scores.stream().filter(one -> one.model().equals(model.learner())).findFirst();
    }

    private static String why(Model one, List<Score> scores, String contest) {
        return one.contest().equals(contest)
                ? of(one, scores).map(Score::verdict).orElse("")
                : "a newer contest: " + contest;
    }
}
