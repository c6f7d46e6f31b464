package dev.nightdesk.night;

import dev.nightdesk.night.Models.Turned;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Change;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The registry of models, as people change it.
public final class ChampionByHand {

    private final Stores stores;

    public ChampionByHand(Desk desk) {
        this.stores = desk.stores();
    }

    /// Makes a model the champion of its horizon.
    ///
    /// @param force although it has not shown what the rule asks for
    /// @throws Refused if there is no such model, or the rule does not allow it
    public List<Turned> promote(String id, String by, String reason, boolean force, Instant now) {
        expectReason(reason);
        Model model = Models.find(stores, id);
        Score score = Models.score(stores, model);
        if (!score.edge() && !force) {
            throw new Refused(
                    Objection.LEARNT,
                    "%s has not shown what a champion must: %s".formatted(id, score.verdict()),
                    "look: nightdesk model show %s; or all the same: --force --reason WHY (it is not trusted before it shows an edge)"
                            .formatted(id));
        }
        List<Change> changes = crown(model, by, reason, now);
        stores.models().change(changes);
        return changes.stream().map(Turned::of).toList();
    }

    /// Gives the place of the champion of a horizon back to the one before; to nobody if there was
    /// none.
    ///
    /// @throws Refused if nobody ever was champion
    public List<Turned> rollback(int horizon, String by, String reason, Instant now) {
        expectReason(reason);
        Optional<Model> champion = stores.models().champion(horizon);
        Optional<String> before =
                stores.models().changes().reversed().stream()
                        .filter(one -> one.horizon() == horizon && one.state() == State.CHAMPION)
                        .map(Change::model)
                        .filter(one -> champion.stream().noneMatch(held -> held.id().equals(one)))
                        .findFirst();
        if (champion.isEmpty() && before.isEmpty()) {
            throw new Refused(
                    Objection.LEARNT,
                    "no model for %d sessions ahead is champion, nor was one".formatted(horizon));
        }
        List<Change> changes =
                before.map(id -> crown(Models.find(stores, id), by, reason, now))
                        .orElseGet(() -> dethrone(champion, by, reason, now));
        stores.models().change(changes);
        return changes.stream().map(Turned::of).toList();
    }

    private static List<Change> dethrone(
            Optional<Model> champion, String by, String reason, Instant now) {
        return champion.stream()
                .map(one -> new Change(one.horizon(), one.id(), State.CHALLENGER, by, reason, now))
                .toList();
    }

    private List<Change> crown(Model model, String by, String reason, Instant now) {
        List<Change> changes = new ArrayList<>();
        Optional<Model> other =
                stores.models()
                        .champion(model.horizon())
                        .filter(one -> !one.id().equals(model.id()));
        changes.addAll(dethrone(other, by, reason, now));
        changes.add(new Change(model.horizon(), model.id(), State.CHAMPION, by, reason, now));
        return changes;
    }

    private static void expectReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused(
                    Objection.OPTIONS,
                    "--reason must say why",
                    "give it once more with --reason and some words");
        }
    }
}
