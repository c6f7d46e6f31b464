package dev.nightdesk.night;

import dev.nightdesk.forecast.TreeLibrary;
import dev.nightdesk.night.learn.Canaries;
import dev.nightdesk.night.learn.Hindsight;
import dev.nightdesk.night.learn.Retrospect;
import dev.nightdesk.night.learn.TrainSettings;
import dev.nightdesk.night.learn.Training;
import dev.nightdesk.night.past.LookBack;
import dev.nightdesk.store.MarketStore.Recorded;
import dev.nightdesk.store.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Trainings on an open desk: what one is of, and whether there can be one.
record Trainings(Desk desk, NightSettings night, TrainSettings settings) {

    static Trainings on(Desk desk, NightSettings night) {
        return new Trainings(desk, night, read(desk.settings()));
    }

    /// The definition of the job.
    ///
    /// @throws Refused if it is not valid
    static TrainSettings read(Settings settings) {
        return JobFile.read("train", TrainSettings.class, settings.configDirectory());
    }

    Stores stores() {
        return desk.stores();
    }

    Instant now() {
        return desk.clock().instant();
    }

    /// The training of the newest session that is stored.
    ///
    /// @throws Refused if there is too little to learn from, or no library to learn with
    RunParameters newest() {
        TreeLibrary.whyNot()
                .ifPresent(why -> {
                    throw new Refused(Objection.TREES, why, "then: nightdesk run train");
                });
        List<LocalDate> stored = stores().bars().sessions().stream().sorted().toList();
        if (stored.size() < settings.sessionsNeeded()) {
            throw tooFew(stored.size(), "stored");
        }
        Optional<Recorded> recorded = stores().market().recorded();
        return RunParameters.train(
                desk.market(),
                recorded.map(Recorded::source).orElse(""),
                recorded.map(Recorded::prices).orElse(""),
                stored.getLast(),
                settings.fingerprint(stored.size()));
    }

    private Refused tooFew(int sessions, String what) {
        return new Refused(
                Objection.HISTORY,
                "a training needs %d sessions at least, %d are %s"
                        .formatted(settings.sessionsNeeded(), sessions, what),
                "fetch more history: nightdesk run backfill --from D --to D, then: nightdesk run train");
    }

    /// @throws Refused if too few sessions have readings to learn from
    void expectEnough(Training training, int sessions) {
        if (sessions < training.settings().sessionsNeeded()) {
            throw tooFew(
                    sessions,
                    "with %d analysed stocks or more (minimumListings)"
                            .formatted(settings.minimumListings()));
        }
    }

    /// The sessions that a training looks back to, ascending.
    List<LocalDate> sessions(LocalDate newest) {
        List<LocalDate> all =
                stores().bars().sessions().stream()
                        .filter(session -> !session.isAfter(newest))
                        .sorted()
                        .toList();
        return all.subList(Math.max(0, all.size() - settings.sessions()), all.size());
    }

    Training of(RunParameters run) {
        return new Training(stores(), settings, run.session(), run.runId(), program());
    }

    private static String program() {
        return Objects.requireNonNullElse(
                Trainings.class.getPackage().getImplementationVersion(), "from the build folder");
    }

    /// Looks at the sessions whose horizon is over.
    Canaries canaries() {
        return new Canaries(
                stores(),
                desk.calendar(),
                settings,
                new Hindsight(stores(), lookBack(), settings.hindsight(), settings.seed()));
    }

    Retrospect retrospect(List<LocalDate> sessions) {
        return new Retrospect(lookBack(), desk.calendar(), settings, sessions);
    }

    private LookBack lookBack() {
        return new LookBack(stores(), desk.calendar(), night.sight(stores().market().isAdjusted()));
    }
}
