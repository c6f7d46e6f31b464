package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.LuckBand;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ContestStore.Score;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether a night may believe the champion of a horizon: only one whose contest has shown an edge,
/// and whose rank IC, what came of it since included, luck does not reach.
public record Trust(Stores stores) {

    /// What is written on recommendations that no model had a say in.
    public static final String STAMP = "no demonstrated edge";

    /// Whom a night believes.
    ///
    /// @param champion empty if nobody is trusted
    /// @param reason why, in words
    public record Stand(Optional<Model> champion, String reason) {}

    /// What a night knows: nothing of what came later.
    public Stand on(int horizon, LocalDate session) {
        Optional<Model> champion = stores.models().champion(horizon);
        if (champion.isEmpty()) {
            return nobody(
                    stores.models().all().isEmpty()
                            ? "no model has been trained: nightdesk run train"
                            : "no model of %d sessions has shown an edge".formatted(horizon));
        }
        Model model = champion.get();
        Optional<String> objection =
                new Foretelling(stores).objection(model, session).or(() -> doubt(model, session));
        return objection
                .map(why -> nobody(model.id() + ": " + why))
                .orElseGet(() -> new Stand(champion, model.id() + " has shown an edge"));
    }

    private static Stand nobody(String why) {
        return new Stand(Optional.empty(), STAMP + ": " + why);
    }

    private Optional<String> doubt(Model model, LocalDate session) {
        Contest contest = stores.contests().find(model.contest()).orElseThrow();
        Optional<Score> score =
                stores.contests().scores(contest.id()).stream()
                        .filter(one -> one.model().equals(model.learner()))
                        .findFirst();
        if (score.isEmpty() || !score.get().edge()) {
            return Optional.of("its contest has shown none");
        }
        return insideLuck(model, contest, score.get(), session);
    }

    /// Over the sessions of the contest and those that have been looked at since, together.
    private Optional<String> insideLuck(
            Model model, Contest contest, Score score, LocalDate session) {
        Map<LocalDate, Double> realised = new TreeMap<>();
        stores.canaries().realised(model.horizon()).stream()
                .filter(one -> one.model().equals(model.id()) && one.session().isBefore(session))
                .filter(one -> !Double.isNaN(one.ic()))
                .forEach(one -> realised.put(one.session(), one.ic()));
        List<Seen> seen =
                stores.canaries().seen(model.horizon(), model.features()).stream()
                        .filter(one -> realised.containsKey(one.session()))
                        .toList();
        LuckSince luck = new LuckSince(contest);
        LuckBand band = luck.withTests();
        double sum = score.ic().mean() * contest.sessions();
        for (Seen one : seen) {
            luck.add(band, one);
            sum += realised.getOrDefault(one.session(), 0.0);
        }
        double mean = sum / (contest.sessions() + seen.size());
        double border = band.luck(contest.tried());
        return mean > border
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "mean rank IC %+.3f with %d sessions since its contest, luck reaches %+.3f",
                                mean,
                                seen.size(),
                                border));
    }
}
