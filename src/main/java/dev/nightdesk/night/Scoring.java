package dev.nightdesk.night;

import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Recommender;
import dev.nightdesk.rating.ScoringModel;
import dev.nightdesk.rating.Weight;
import dev.nightdesk.store.CanaryStore.Stance;
import dev.nightdesk.store.PredictionStore.OfSession;
import dev.nightdesk.store.Stores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a session is scored by: the rules, and the forecast of the champion if the night trusts it.
record Scoring(Stores stores, NightSettings settings) {

    private static final int DIGITS = 8;

    /// The model of a session's recommendations.
    ScoringModel of(LocalDate session) {
        return trusted(session)
                .map(stance -> settings.scoring().joined(weight(stance), mark(stance.model())))
                .orElse(settings.scoring());
    }

    private Optional<Stance> trusted(LocalDate session) {
        return settings.forecast().weight() == 0
                ? Optional.empty()
                : stores.canaries().stance(session).filter(Stance::isTrusting);
    }

    private Weight weight(Stance stance) {
        return new Weight(reading(stance.horizon()), settings.forecast().weight());
    }

    static String reading(int horizon) {
        return "forecast_" + horizon;
    }

    /// The end of a model's id: of its artefact.
    private static String mark(String model) {
        return model.substring(model.length() - DIGITS);
    }

    /// The settings as they are of a session.
    NightSettings settings(LocalDate session) {
        return settings.scoredBy(of(session));
    }

    /// How rows of a session get to all the readings that its recommender knows.
    Rows rows(LocalDate session) {
        return new Rows(trusted(session).map(stance -> forecasts(session, stance)));
    }

    private List<String> readings(LocalDate session) {
        List<String> readings = stores.analyses().readingsOf(session);
        return trusted(session).map(stance -> joined(readings, stance)).orElse(readings);
    }

    private static List<String> joined(List<String> readings, Stance stance) {
        List<String> all = new ArrayList<>(readings);
        all.add(reading(stance.horizon()));
        return all;
    }

    private Map<Integer, Double> forecasts(LocalDate session, Stance stance) {
        OfSession foretold = stores.predictions().ofSession(session);
        double[] scores = foretold.scores(stance.model());
        Map<Integer, Double> byId = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byId.put(foretold.all().get(i).instrumentId(), scores[i]);
        }
        return byId;
    }

    Recommender recommender(LocalDate session) {
        return new Recommender(of(session), readings(session));
    }

    /// @param forecasts by listing; empty where none has a say
    record Rows(Optional<Map<Integer, Double>> forecasts) {

        /// An analysis with what is foretold of its listing as its last reading.
        Analysed of(Analysed one) {
            return forecasts.map(by -> joined(one, by)).orElse(one);
        }

        List<Analysed> of(List<Analysed> some) {
            return some.stream().map(this::of).toList();
        }

        private static Analysed joined(Analysed one, Map<Integer, Double> by) {
            double[] readings = Arrays.copyOf(one.readings(), one.readings().length + 1);
            readings[readings.length - 1] = by.getOrDefault(one.instrumentId(), Double.NaN);
            return new Analysed(
                    one.instrumentId(), one.close(), one.bars(), one.tradedDays(), readings);
        }
    }
}
