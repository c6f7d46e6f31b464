package dev.nightdesk.night;

import dev.nightdesk.forecast.Decay;
import dev.nightdesk.market.TradingCalendar;
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
import java.util.stream.IntStream;

/// The registry of models, as people look at it.
public final class Models {

    private final Stores stores;
    private final TradingCalendar calendar;

    public Models(Desk desk) {
        this.stores = desk.stores();
        this.calendar = desk.calendar();
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

    /// What is left of the rank IC when the outcomes begin so many sessions later.
    public record Decayed(int sessions, double ic) {}

    /// How chances of one group came true.
    ///
    /// @param chance that was foretold, in the mean
    /// @param happened share of the outcomes
    /// @param count of them
    public record Kept(double chance, double happened, long count) {}

    /// That a model became something.
    public record Turned(String model, String state, String by, String reason, Instant at) {

        static Turned of(Change one) {
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
            Row row,
            Made made,
            List<Demanded> demands,
            List<Decayed> decay,
            List<Kept> reliability,
            List<Turned> turns,
            String trust) {}

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
        return score(stores, model);
    }

    static Score score(Stores stores, Model model) {
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
                decay(score(model)),
                reliability(score(model)),
                stores.models().changes().stream()
                        .filter(one -> one.model().equals(id))
                        .map(Turned::of)
                        .toList(),
                new Trust(stores, calendar).on(model.horizon(), TradingCalendar.LAST).reason());
    }

    private static List<Decayed> decay(Score score) {
        return IntStream.range(0, score.decay().length)
                .mapToObj(i -> new Decayed(Decay.LAGS.get(i), score.decay()[i]))
                .toList();
    }

    private static List<Kept> reliability(Score score) {
        double[] flat = score.reliability();
        return IntStream.range(0, flat.length / 3)
                .mapToObj(i -> new Kept(flat[3 * i], flat[3 * i + 1], (long) flat[3 * i + 2]))
                .toList();
    }

    private Model find(String id) {
        return find(stores, id);
    }

    static Model find(Stores stores, String id) {
        return stores.models().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Objection.LEARNT, "there is no model '" + id + "'"));
    }
}
