package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.LuckBand;
import dev.nightdesk.market.TradingCalendar;
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
import java.util.Set;
import java.util.TreeMap;

/// Whether a night may believe the champion of a horizon: only one whose contest has shown an edge,
/// and whose rank IC, what came of it since included, luck does not reach.
public record Trust(Stores stores, TradingCalendar calendar) {

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

    /// Over the sessions of the contest, and those since whose outcome a night of the session knows
    /// and that the learner has foretold, whichever training it was of: candidates of luck are
    /// learnt anew as well.
    private Optional<String> insideLuck(
            Model model, Contest contest, Score score, LocalDate session) {
        LocalDate known = calendar.sessionsBack(session, model.horizon() + Canaries.DELAY);
        Set<String> kin = stores.models().kin(model);
        Map<LocalDate, Double> realised = new TreeMap<>();
        stores.canaries().realised(model.horizon()).stream()
                .filter(one -> kin.contains(one.model()) && !Double.isNaN(one.ic()))
                .filter(one -> one.session().isAfter(contest.last()))
                .filter(one -> !one.session().isAfter(known))
                .forEach(one -> realised.put(one.session(), one.ic()));
        List<Seen> seen =
                stores.canaries().seen(model.horizon(), model.features()).stream()
                        .filter(one -> realised.containsKey(one.session()))
                        .toList();
        LuckSince luck = new LuckSince(contest);
        LuckBand band = luck.withTests();
        seen.forEach(one -> luck.add(band, one));
        double sum = realised.values().stream().mapToDouble(ic -> ic).sum();
        double mean =
                (score.ic().mean() * contest.sessions() + sum)
                        / (contest.sessions() + realised.size());
        double border = band.luck(contest.tried());
        return mean > border
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "mean rank IC %+.3f with %d sessions since its contest, luck reaches %+.3f",
                                mean,
                                realised.size(),
                                border));
    }
}
