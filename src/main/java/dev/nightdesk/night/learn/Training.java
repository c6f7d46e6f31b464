package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Chances;
import dev.nightdesk.forecast.Contest.Progress;
import dev.nightdesk.forecast.Decay;
import dev.nightdesk.forecast.Entrant;
import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.Learners;
import dev.nightdesk.forecast.LuckBand;
import dev.nightdesk.forecast.PairedDifference;
import dev.nightdesk.forecast.Reliability;
import dev.nightdesk.forecast.Results;
import dev.nightdesk.forecast.Scorecard;
import dev.nightdesk.forecast.SeriesMean;
import dev.nightdesk.forecast.Stakes;
import dev.nightdesk.forecast.Verdict;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Interval;
import dev.nightdesk.store.ContestStore.Luck;
import dev.nightdesk.store.ContestStore.Requirement;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Learnt;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// One training: a contest for each horizon, kept with the models that come of it.
///
/// @param session it is of, the newest that it may know
/// @param key tells it from other trainings of the session
/// @param program version of this program
public record Training(
        Stores stores, TrainSettings settings, LocalDate session, String key, String program) {

    /// The id of its contest of a horizon.
    public String id(int horizon) {
        return "%s-%d-%s".formatted(session.toString().replace("-", ""), horizon, key);
    }

    private List<String> ids() {
        return settings.horizons().stream().map(this::id).toList();
    }

    /// Every configuration ever scored, its own included.
    private int tried() {
        return stores.contests().tried(ids()) + Learners.ALL.size() * settings.horizons().size();
    }

    /// Whether the past is long enough for a horizon to be tried.
    public boolean isEnough(Past past, int horizon) {
        return past.panel().size() >= settings.trial().sessionsNeeded(horizon);
    }

    /// Holds the contest of a horizon and keeps it, unless it is kept already.
    public void hold(Past past, int horizon, Progress progress, Instant now) {
        if (stores.contests().find(id(horizon)).isPresent()) {
            return;
        }
        Stakes stakes =
                new Stakes(
                        settings.trial(),
                        settings.costs(),
                        settings.weightings(),
                        settings.shuffled(),
                        settings.leak(),
                        settings.seed());
        dev.nightdesk.forecast.Contest contest =
                new dev.nightdesk.forecast.Contest(past.panel(), past.labels(), stakes);
        Results results = contest.hold(horizon, progress);
        keep(contest.fingerprint(), past, results, now);
    }

    private void keep(String data, Past past, Results results, Instant now) {
        int tried = tried();
        List<Score> scores = new ArrayList<>();
        List<Requirement> requirements = new ArrayList<>();
        List<Learnt> models = new ArrayList<>();
        for (Entrant one : results.entrants()) {
            Verdict verdict = results.verdict(one.id(), tried, settings.rule());
            scores.add(score(results, one, verdict));
            if (one.learns()) {
                verdict.requirements().forEach(each -> requirements.add(of(one.id(), each)));
                models.add(learnt(results, one));
            }
        }
        scores.sort(Comparator.comparingDouble((Score one) -> -one.ic().mean()));
        stores.models()
                .keep(contest(data, past, results, tried, now), scores, requirements, models);
    }

    private Contest contest(String data, Past past, Results results, int tried, Instant now) {
        LuckBand.Band band = results.luck().band();
        List<Integer> tested =
                results.entrants().getFirst().scorecard().dailyIc().stream()
                        .map(one -> one.session())
                        .toList();
        return new Contest(
                id(results.horizon()),
                results.horizon(),
                LocalDate.ofEpochDay(
                        tested.isEmpty() ? past.panel().session(0) : tested.getFirst()),
                LocalDate.ofEpochDay(tested.isEmpty() ? past.panel().session(0) : tested.getLast()),
                results.sessions(),
                data,
                Features.version(),
                program,
                settings.seed(),
                settings.toString(),
                tried,
                new Luck(
                        results.luck().means(),
                        results.shuffled().flat(),
                        band.low(),
                        band.high(),
                        band.luck(tried)),
                results.leak().rankIc(),
                results.suspects().stream()
                        .map(one -> past.panel().features().get(one.feature()))
                        .distinct()
                        .collect(Collectors.joining(",")),
                now);
    }

    private static Score score(Results results, Entrant one, Verdict verdict) {
        Scorecard card = one.scorecard();
        SeriesMean ahead =
                PairedDifference.of(card, results.entrant(Learners.TO_BEAT).scorecard()).lead();
        return new Score(
                one.id(),
                !one.learns(),
                one.learns() && verdict.isEdge(),
                verdict.words(),
                card.sessions(),
                interval(card.rankIc()),
                card.rankIc().pValue(),
                card.informationRatio(),
                interval(ahead),
                card.spread().gross().mean(),
                card.spread().net().mean(),
                card.turnover(),
                card.hitRate().top(),
                card.hitRate().signs(),
                card.brier().score(),
                card.coverage(),
                card.decay().stream().mapToDouble(Decay::rankIc).toArray(),
                reliability(card.reliability()));
    }

    private static Interval interval(SeriesMean mean) {
        return new Interval(mean.mean(), mean.low(), mean.high());
    }

    private static double[] reliability(Reliability of) {
        return of.rows().stream()
                .flatMapToDouble(row ->
                        DoubleStream.of(row.forecast(), row.frequency(), (double) row.count()))
                .toArray();
    }

    private static Requirement of(String model, Verdict.Requirement one) {
        return new Requirement(model, one.name(), one.observed(), one.threshold(), one.met());
    }

    private static Learnt learnt(Results results, Entrant one) {
        return new Learnt(
                one.id(),
                results.horizon(),
                one.latest().artefact(),
                doubles(one.chances()),
                Features.version(),
                LocalDate.ofEpochDay(results.knownAt()));
    }

    private static double[] doubles(Chances chances) {
        return chances.byDecile().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
