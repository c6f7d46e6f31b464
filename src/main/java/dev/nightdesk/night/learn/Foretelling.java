package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Chances;
import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.Learners;
import dev.nightdesk.forecast.TreeLibrary;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.PredictionStore.Foretold;
import dev.nightdesk.store.PredictionStore.OfSession;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Asks models about the listings of a night.
public record Foretelling(Stores stores) {

    /// Why a model has nothing to say of a session; empty if it has.
    public Optional<String> objection(Model model, LocalDate session) {
        if (!model.features().equals(Features.version())) {
            return Optional.of("it learnt from other features");
        }
        if (session.isBefore(model.learntUntil())) {
            return Optional.of("it knows what came until " + model.learntUntil());
        }
        return model.learner().equals("trees") ? TreeLibrary.whyNot() : Optional.empty();
    }

    /// Those that are not retired, by horizon, then by id.
    public List<Model> models() {
        return stores.models().all().stream()
                .filter(one -> one.state() != State.RETIRED)
                .sorted(Comparator.comparingInt(Model::horizon).thenComparing(Model::id))
                .toList();
    }

    /// What models say of a night.
    ///
    /// @param models none of which has an objection
    public OfSession of(Night night, List<Model> models) {
        List<float[]> scores = new ArrayList<>();
        List<double[]> chances = new ArrayList<>();
        for (Model one : models) {
            float[] said =
                    Learners.read(one.learner(), stores.models().artefact(one.id()))
                            .score(night.bins(), night.size());
            scores.add(said);
            chances.add(chances(one).of(said));
        }
        List<Foretold> all = new ArrayList<>();
        for (int row = 0; row < night.size(); row++) {
            int at = row;
            all.add(
                    new Foretold(
                            night.ids()[row],
                            scores.stream().mapToDouble(one -> one[at]).toArray(),
                            chances.stream().mapToDouble(one -> one[at]).toArray()));
        }
        return new OfSession(models.stream().map(Model::id).toList(), all);
    }

    private Chances chances(Model model) {
        return new Chances(Arrays.stream(stores.models().chances(model.id())).boxed().toList());
    }
}
