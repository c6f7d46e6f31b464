package dev.nightdesk.night;

import dev.nightdesk.forecast.Chances;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Foretold;
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

    private static Foretold foretold(int horizon) {
        return new Foretold("chance_" + horizon, "deviations_" + horizon);
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
        all.add(foretold(stance.horizon()).chance());
        all.add(foretold(stance.horizon()).deviations());
        return all;
    }

    private Map<Integer, Forecast> forecasts(LocalDate session, Stance stance) {
        OfSession foretold = stores.predictions().ofSession(session);
        double[] scores = foretold.scores(stance.model());
        double[] chances = foretold.chances(stance.model());
        double days = Math.sqrt(stance.horizon());
        Map<Integer, Forecast> byId = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            double deviations = Chances.deviations(chances[i]) * days;
            byId.put(
                    foretold.all().get(i).instrumentId(),
                    new Forecast(scores[i], chances[i], deviations));
        }
        return byId;
    }

    Recommender recommender(LocalDate session) {
        return new Recommender(
                of(session),
                readings(session),
                trusted(session).map(stance -> foretold(stance.horizon())));
    }

    /// What is foretold of a listing.
    ///
    /// @param chance of beating the market
    /// @param deviations of a day by which it is expected to: a normal lead of that chance, whose
    ///   deviation grows with the square root of the horizon
    record Forecast(double score, double chance, double deviations) {

        private static final Forecast NONE = new Forecast(Double.NaN, Double.NaN, Double.NaN);
    }

    /// @param forecasts by listing; empty where none has a say
    record Rows(Optional<Map<Integer, Forecast>> forecasts) {

        /// An analysis with what is foretold of its listing as its last readings.
        Analysed of(Analysed one) {
            return forecasts.map(by -> joined(one, by)).orElse(one);
        }

        List<Analysed> of(List<Analysed> some) {
            return some.stream().map(this::of).toList();
        }

        private static Analysed joined(Analysed one, Map<Integer, Forecast> by) {
            Forecast forecast = by.getOrDefault(one.instrumentId(), Forecast.NONE);
            double[] readings = Arrays.copyOf(one.readings(), one.readings().length + 3);
            readings[readings.length - 3] = forecast.score();
            readings[readings.length - 2] = forecast.chance();
            readings[readings.length - 1] = forecast.deviations();
            return new Analysed(
                    one.instrumentId(), one.close(), one.bars(), one.tradedDays(), readings);
        }
    }
}
