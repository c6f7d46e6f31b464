package dev.nightdesk.night;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.learn.Foretelling;
import dev.nightdesk.night.learn.Night;
import dev.nightdesk.night.learn.Trust;
import dev.nightdesk.night.learn.Trust.Stand;
import dev.nightdesk.night.metrics.Meters;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.store.CanaryStore.Stance;
import dev.nightdesk.store.ModelStore.Model;
import dev.nightdesk.store.PredictionStore.OfSession;
import dev.nightdesk.store.Stores;
import dev.nightdesk.telemetry.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.ExitStatus;

/// Asks the models about every analysed listing, and settles whether one of them has a say in the
/// night's recommendations.
record ForecastStep(
        Stores stores,
        TradingCalendar calendar,
        NightSettings settings,
        Meters meters,
        Progress progress) {

    ExitStatus run(RunParameters run) {
        LocalDate session = run.session();
        Foretelling foretelling = new Foretelling(stores);
        List<Model> models = foretelling.models();
        if (models.isEmpty()) {
            progress.say("forecast: there is no model yet (nightdesk run train)");
        } else {
            stores.predictions().replace(session, foretold(foretelling, models, session));
        }
        stand(session);
        return ExitStatus.COMPLETED;
    }

    private OfSession foretold(Foretelling foretelling, List<Model> models, LocalDate session) {
        List<Analysed> analysed = stores.analyses().ofSession(session);
        List<Model> able = new ArrayList<>();
        for (Model one : models) {
            Optional<String> objection = foretelling.objection(one, session);
            objection.ifPresent(why ->
                    progress.say("forecast: %s has nothing to say: %s".formatted(one.id(), why)));
            if (objection.isEmpty()) {
                able.add(one);
            }
            String status = objection.isEmpty() ? "success" : "skipped";
            meters.count(Metric.ML_PREDICTIONS, analysed.size(), name(one), status);
        }
        long from = meters.nanos();
        OfSession foretold = foretelling.of(Night.of(analysed), able);
        if (!able.isEmpty()) {
            meters.time(Metric.ANALYSIS_DURATION, meters.nanos() - from, "forecast");
        }
        return able.isEmpty() ? new OfSession(List.of(), List.of()) : foretold;
    }

    /// Such as `trees-20`: a metric has no label for each artefact.
    static String name(Model one) {
        return one.learner() + "-" + one.horizon();
    }

    private void stand(LocalDate session) {
        int horizon = settings.forecast().horizon();
        Stand stand = new Trust(stores, calendar).on(horizon, session);
        int round = stores.nights().find(session).orElseThrow().round();
        stores.canaries()
                .take(
                        session,
                        new Stance(
                                round,
                                horizon,
                                stand.champion().map(Model::id).orElse(""),
                                stand.reason()));
    }
}
