package dev.nightdesk.night.learn;

import dev.nightdesk.forecast.Features;
import dev.nightdesk.forecast.Labels;
import dev.nightdesk.forecast.Learners;
import dev.nightdesk.forecast.Plant;
import dev.nightdesk.forecast.RankIc;
import dev.nightdesk.forecast.Scorecard;
import dev.nightdesk.forecast.Section;
import dev.nightdesk.forecast.Suspects;
import dev.nightdesk.forecast.Weightings;
import dev.nightdesk.indicator.Indicators;
import dev.nightdesk.market.ActionCheck;
import dev.nightdesk.market.Adjustment;
import dev.nightdesk.market.BarSeries;
import dev.nightdesk.market.CorporateAction;
import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.learn.Hindsight.Reread;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.store.CanaryStore.Realised;
import dev.nightdesk.store.CanaryStore.Seen;
import dev.nightdesk.store.CanaryStore.Shuffled;
import dev.nightdesk.store.ContestStore.Contest;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.PredictionStore.OfSession;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Looks at sessions whose horizon is over: what weightings drawn by lot and models of shuffled
/// labels reached there, whether a planted leak is noticed, which features know too much, whether
/// filings read as they did then, and what came of what was foretold.
public record Canaries(
        Stores stores, TradingCalendar calendar, TrainSettings settings, Hindsight hindsight) {

    /// Outcomes begin at the close after their session.
    static final int DELAY = 1;

    /// What nights that were left out have not looked at is made up for, so far back.
    private static final int MADE_UP = 20;

    /// Those that models are compared with every night.
    private static final List<String> BESIDE = List.of(Learners.TO_BEAT, "random");

    /// What a look has shown.
    ///
    /// @param missed leaks that were planted and not noticed
    /// @param suspects features that know too much
    /// @param rewritten sessions of which filings read otherwise now, each once
    public record Look(int sessions, int missed, Set<String> suspects, List<Reread> rewritten) {}

    /// Looks at all that is due at a session and has not been looked at.
    public Look look(LocalDate tonight, Instant now) {
        List<Seen> all = new ArrayList<>();
        Map<LocalDate, Reread> reread = new TreeMap<>();
        for (int horizon : settings.horizons()) {
            Set<LocalDate> looked = stores.canaries().looked(horizon, Features.version());
            for (LocalDate session : due(tonight, horizon)) {
                if (!looked.contains(session) && isReadable(session)) {
                    all.add(look(session, horizon, reread, now));
                }
            }
        }
        return new Look(
                all.size(),
                (int) all.stream().filter(one -> !one.caught()).count(),
                all.stream()
                        .map(Seen::suspects)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toSet()),
                reread.values().stream().filter(one -> one.rewritten() > 0).toList());
    }

    private List<LocalDate> due(LocalDate tonight, int horizon) {
        int over = horizon + DELAY;
        LocalDate from = calendar.sessionsBack(tonight, over + MADE_UP);
        List<LocalDate> sessions = calendar.sessions(from, tonight);
        return sessions.subList(0, Math.max(0, sessions.size() - over));
    }

    private boolean isReadable(LocalDate session) {
        return stores.analyses().readingsOf(session).equals(Indicators.ids());
    }

    private Seen look(LocalDate session, int horizon, Map<LocalDate, Reread> reread, Instant now) {
        List<Analysed> analysed = stores.analyses().ofSession(session);
        Reread filings = reread.computeIfAbsent(session, any -> hindsight.read(any, analysed));
        Night night = Night.of(analysed);
        Sight sight = new Sight(session, horizon, night, labels(session, horizon));
        Seen seen = sight.seen(filings.rewritten(), now);
        stores.canaries().note(seen, sight.realised());
        return seen;
    }

    private Labels labels(LocalDate session, int horizon) {
        LocalDate last = session;
        for (int i = 0; i < horizon + DELAY; i++) {
            last = calendar.next(last);
        }
        List<LocalDate> days = calendar.sessions(session, last);
        Labels.Builder labels =
                new Labels.Builder(
                        days.stream().mapToInt(Retrospect::day).toArray(), List.of(horizon));
        Map<Integer, BarSeries> series = stores.bars().seriesOfMembers(session, days);
        Map<Integer, List<CorporateAction>> actions =
                stores.market().isAdjusted()
                        ? Map.of()
                        : stores.actions().of(1, Integer.MAX_VALUE, session, last);
        int end = Retrospect.day(last);
        new TreeMap<>(series)
                .forEach((id, bars) -> {
                    List<CorporateAction> of = actions.getOrDefault(id, List.of());
                    labels.add(
                            id,
                            bars.days(),
                            Adjustment.adjust(bars, ActionCheck.vet(bars, of, end).applied(), end)
                                    .close());
                });
        return labels.build();
    }

    /// One session that is looked at.
    private final class Sight {

        private final LocalDate session;
        private final int horizon;
        private final Night night;
        private final float[] outcomes;
        private final List<float[]> unknowable;
        private final int width = Features.ALL.size();
        private final float[][] columns;

        Sight(LocalDate session, int horizon, Night night, Labels labels) {
            this.session = session;
            this.horizon = horizon;
            this.night = night;
            int day = Retrospect.day(session);
            this.outcomes = labels.of(day, horizon, night.ids());
            this.unknowable =
                    List.of(labels.tomorrow(day, night.ids()), labels.firstDay(day, night.ids()));
            this.columns = Suspects.columns(night.bins(), width);
        }

        Seen seen(int rewritten, Instant now) {
            long seed = settings.seed() + session.toEpochDay();
            Plant plant = Plant.into(columns, outcomes, seed);
            double planted = plant.rankIc(outcomes);
            double[] ics = Suspects.look(columns, outcomes);
            return new Seen(
                    session,
                    horizon,
                    Features.version(),
                    ics,
                    Weightings.drawn(settings.weightings(), width, settings.seed())
                            .ics(night.bins(), RankIc.against(outcomes)),
                    shuffled(),
                    planted,
                    new Suspects(settings.leak()).catches(plant, planted),
                    suspects(ics),
                    rewritten,
                    now);
        }

        private Shuffled shuffled() {
            return yardstick()
                    .map(contest ->
                            new Shuffled(
                                    contest.id(),
                                    Weightings.of(contest.luck().shuffled(), width)
                                            .ics(night.bins(), RankIc.against(outcomes))))
                    .orElse(Shuffled.NONE);
        }

        /// The contest of the models that foretold the session, or the newest.
        private Optional<Contest> yardstick() {
            List<String> foretold = stores.predictions().ofSession(session).models();
            return stores.models().all().stream()
                    .filter(one -> one.horizon() == horizon && foretold.contains(one.id()))
                    .findFirst()
                    .flatMap(one -> stores.contests().find(one.contest()))
                    .filter(contest -> contest.features().equals(Features.version()))
                    .or(() -> stores.contests().newest(horizon, Features.version()));
        }

        /// Those that know what comes of the horizon, of the next day, or of the day after it.
        /// Means over sessions are for a training to look at: here they would be over horizons that
        /// overlap, of which twenty are one.
        private String suspects(double[] ofHorizon) {
            Suspects suspects = new Suspects(settings.leak()).add(ofHorizon);
            unknowable.forEach(returns -> suspects.add(Suspects.look(columns, returns)));
            return suspects.found().stream()
                    .filter(one -> one.sessions() == 1)
                    .map(one -> Features.ids().get(one.feature()))
                    .distinct()
                    .collect(Collectors.joining(","));
        }

        List<Realised> realised() {
            List<Realised> realised = new ArrayList<>();
            for (String baseline : BESIDE) {
                float[] scores =
                        Learners.read(baseline, new byte[0]).score(night.bins(), night.size());
                realised.add(realised(baseline, scores));
            }
            OfSession foretold = stores.predictions().ofSession(session);
            Map<String, Integer> horizons =
                    stores.models().all().stream()
                            .collect(Collectors.toMap(Model::id, Model::horizon));
            for (String model : foretold.models()) {
                if (horizons.getOrDefault(model, 0) == horizon) {
                    realised.add(realised(model, scores(foretold, model)));
                }
            }
            return realised;
        }

        private float[] scores(OfSession foretold, String model) {
            float[] aligned = new float[night.size()];
            Arrays.fill(aligned, Float.NaN);
            double[] scores = foretold.scores(model);
            for (int i = 0; i < scores.length; i++) {
                int at = Arrays.binarySearch(night.ids(), foretold.all().get(i).instrumentId());
                if (at >= 0) {
                    aligned[at] = (float) scores[i];
                }
            }
            return aligned;
        }

        private Realised realised(String model, float[] scores) {
            Section section = new Section(Retrospect.day(session), night.ids(), scores, outcomes);
            Scorecard card =
                    new Scorecard.Builder(model, horizon, settings.costs()).add(section).build();
            int said = 0;
            for (int i = 0; i < scores.length; i++) {
                said += Float.isNaN(scores[i]) || Float.isNaN(outcomes[i]) ? 0 : 1;
            }
            return new Realised(
                    session,
                    horizon,
                    model,
                    RankIc.of(scores, outcomes),
                    card.hitRate().signs(),
                    said);
        }
    }
}
