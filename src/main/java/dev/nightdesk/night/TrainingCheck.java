package dev.nightdesk.night;

import dev.nightdesk.forecast.TreeLibrary;
import dev.nightdesk.night.Checkup.Finding;
import dev.nightdesk.night.Checkup.Verdict;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.Stores;
import java.util.List;
import java.util.Optional;

/// Can models be trained here, and what came of it the last time?
///
/// @param stores empty where there is no database yet
record TrainingCheck(Optional<Stores> stores) {

    private static final String CHECK = "training";

    Finding finding() {
        return TreeLibrary.whyNot()
                .map(why ->
                        new Finding(
                                CHECK,
                                Verdict.WARN,
                                why
                                        + "; without it nothing can be trained, and trees foretell nothing",
                                "then: nightdesk doctor"))
                .orElseGet(() -> new Finding(CHECK, Verdict.OK, newest(), ""));
    }

    private String newest() {
        List<Model> all = stores.map(them -> them.models().all()).orElse(List.of());
        List<String> champions =
                all.stream()
                        .filter(one -> one.state() == State.CHAMPION)
                        .map(Model::id)
                        .sorted()
                        .toList();
        return all.isEmpty()
                ? "no model yet: nightdesk run train, over half a year of nights or more"
                : "models of %s, %s"
                        .formatted(
                                all.getFirst().learntUntil(),
                                champions.isEmpty()
                                        ? "no champion"
                                        : "champion " + String.join(", ", champions));
    }
}
