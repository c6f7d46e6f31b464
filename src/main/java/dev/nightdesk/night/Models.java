package dev.nightdesk.night;

import dev.nightdesk.night.learn.Trust;
import dev.nightdesk.store.CanaryStore.Realised;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Change;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.ModelStore.State;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The registry of models, as people look at it and change it.
public final class Models {

    private final Stores stores;

    public Models(Desk desk) {
        this.stores = desk.stores();
    }

    /// What a model or a baseline was measured at, out of sample.
    ///
    /// @param ic mean daily rank IC, with where it lies in 95 of 100 cases
    /// @param ahead of the composite of simple signs, likewise
    /// @param net spread between the upper and the lower fifth over a horizon after costs, a
    ///   fraction
    public record Measure(
            String model,
            boolean baseline,
            int horizon,
            int sessions,
            double ic,
            double icLow,
            double icHigh,
            double ahead,
            double aheadLow,
            double aheadHigh,
            double pValue,
            double luck,
            double gross,
            double net,
            double turnover,
            double hits,
            double signs,
            double brier,
            double coverage,
            boolean edge,
            String verdict) {

        private static Measure of(Contest contest, Score one) {
            return new Measure(
                    one.model(),
                    one.baseline(),
                    contest.horizon(),
                    one.sessions(),
                    one.ic().mean(),
                    one.ic().low(),
                    one.ic().high(),
                    one.ahead().mean(),
                    one.ahead().low(),
                    one.ahead().high(),
                    one.p(),
                    contest.luck().border(),
                    one.gross(),
                    one.net(),
                    one.turnover(),
                    one.hits(),
                    one.signs(),
                    one.brier(),
                    one.coverage(),
                    one.edge(),
                    one.verdict());
        }
    }

    /// A model with what it was measured at.
    ///
    /// @param state champion, challenger or retired
    /// @param realised mean rank IC of what it has foretold since, NaN if nothing is over yet
    /// @param looks sessions that this is over
    public record Row(
            String id,
            String state,
            LocalDate learntUntil,
            Instant created,
            String contest,
            String hash,
            Measure measure,
            double realised,
            int looks) {}

    /// A model or baseline of the newest contest of a horizon.
    ///
    /// @param id of the model; empty for a baseline
    public record Compared(Optional<String> id, Measure measure) {}

    /// What a model had to show.
    public record Demanded(String name, double observed, double threshold, boolean met) {}

    /// That a model became something.
    public record Turned(String model, String state, String by, String reason, Instant at) {

        private static Turned of(Change one) {
            return new Turned(one.model(), word(one.state()), one.by(), one.reason(), one.at());
        }
    }

    /// What a model was made from.
    ///
    /// @param data fingerprint of all that was learnt from
    public record Made(
            LocalDate first,
            LocalDate last,
            String data,
            String features,
            String program,
            int seed,
            String settings,
            int tried,
            double leak,
            String suspects) {}

    /// All that is known of a model.
    ///
    /// @param trust what a night would think of its horizon
    public record Whole(
            Row row, Made made, List<Demanded> demands, List<Turned> turns, String trust) {}

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /// Every model, the newest first.
    public List<Row> list() {
        return stores.models().all().stream().map(this::row).toList();
    }

    private Row row(Model model) {
        Contest contest = contest(model);
        double[] ics =
                stores.canaries().realised(model.horizon()).stream()
                        .filter(one -> one.model().equals(model.id()))
                        .mapToDouble(Realised::ic)
                        .filter(ic -> !Double.isNaN(ic))
                        .toArray();
        return new Row(
                model.id(),
                word(model.state()),
                model.learntUntil(),
                model.created(),
                model.contest(),
                model.hash(),
                Measure.of(contest, score(model)),
                Arrays.stream(ics).average().orElse(Double.NaN),
                ics.length);
    }

    private Contest contest(Model model) {
        return stores.contests().find(model.contest()).orElseThrow();
    }

    private Score score(Model model) {
        return stores.contests().scores(model.contest()).stream()
                .filter(one -> one.model().equals(model.learner()))
                .findFirst()
                .orElseThrow();
    }

    /// The newest contest of each horizon, of each the best first.
    public List<Compared> compare() {
        Map<Integer, Contest> newest = new TreeMap<>();
        stores.contests().all().forEach(one -> newest.putIfAbsent(one.horizon(), one));
        List<Compared> all = new ArrayList<>();
        for (Contest contest : newest.values()) {
            for (Score score : stores.contests().scores(contest.id())) {
                all.add(new Compared(id(contest, score), Measure.of(contest, score)));
            }
        }
        return all;
    }

    private Optional<String> id(Contest contest, Score score) {
        return stores.models().all().stream()
                .filter(one -> one.contest().equals(contest.id()))
                .filter(one -> one.learner().equals(score.model()))
                .map(Model::id)
                .findFirst();
    }

    /// All about one model.
    ///
    /// @throws Refused if there is no such model
    public Whole show(String id) {
        Model model = find(id);
        Contest contest = contest(model);
        return new Whole(
                row(model),
                new Made(
                        contest.first(),
                        contest.last(),
                        contest.data(),
                        contest.features(),
                        contest.program(),
                        contest.seed(),
                        contest.settings(),
                        contest.tried(),
                        contest.leak(),
                        contest.suspects()),
                stores.contests().requirements(model.contest()).stream()
                        .filter(one -> one.model().equals(model.learner()))
                        .map(one ->
                                new Demanded(
                                        one.name(), one.observed(), one.threshold(), one.met()))
                        .toList(),
                stores.models().changes().stream()
                        .filter(one -> one.model().equals(id))
                        .map(Turned::of)
                        .toList(),
                new Trust(stores).on(model.horizon(), LocalDate.MAX).reason());
    }

    private Model find(String id) {
        return stores.models().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Objection.LEARNT, "there is no model '" + id + "'"));
    }

    /// Makes a model the champion of its horizon.
    ///
    /// @param force although it has not shown what the rule asks for
    /// @throws Refused if there is no such model, or the rule does not allow it
    public List<Turned> promote(String id, String by, String reason, boolean force, Instant now) {
        expectReason(reason);
        Model model = find(id);
        boolean isEdge = score(model).edge();
        if (!isEdge && !force) {
            throw new Refused(
                    Objection.LEARNT,
                    "%s has not shown what a champion must: %s"
                            .formatted(id, score(model).verdict()),
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
                    "no model of %d sessions was champion before".formatted(horizon));
        }
        List<Change> changes =
                before.map(id -> crown(find(id), by, reason, now))
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
                    "nightdesk model promote ID --reason WHY");
        }
    }
}
