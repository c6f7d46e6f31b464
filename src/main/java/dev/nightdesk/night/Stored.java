package dev.nightdesk.night;

import dev.nightdesk.store.MarketStore.Recorded;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/// A night of what is stored: no source is looked at and nobody is asked.
record Stored(Desk desk) {

    /// @throws Refused if there is nothing
    static void expect(Settings settings, Market market) {
        if (!settings.hasDatabase(market)) {
            throw nothing();
        }
    }

    /// The night of a session, a run beside its own.
    ///
    /// @throws Refused if nothing is stored, or the next session is asked for
    RunParameters night(RunRequest request) {
        String id = desk.clock().instant().toString();
        RunParameters night = whole(request.session()).by(Answers.STORED, id);
        if (request.stages().isEmpty()) {
            return night;
        }
        Launch.checkStages(desk, night.session(), request.stages());
        return night.only(request.stages(), id);
    }

    private RunParameters whole(SessionChoice choice) {
        Recorded recorded = desk.stores().market().recorded().orElseThrow(Stored::nothing);
        LocalDate session =
                switch (choice) {
                    case SessionChoice.On(LocalDate day) -> day;
                    case SessionChoice.Newest newest -> newest();
                    case SessionChoice.Next next ->
                            throw new Refused(
                                    "the next session is not stored yet",
                                    "nightdesk run nightly --session next");
                };
        return RunParameters.nightly(
                desk.market(), recorded.source(), recorded.prices(), session);
    }

    /// The newest that has bars.
    private LocalDate newest() {
        Set<LocalDate> sessions = desk.stores().bars().sessions();
        if (sessions.isEmpty()) {
            throw nothing();
        }
        return Collections.max(sessions);
    }

    private static Refused nothing() {
        return new Refused(
                "nothing is stored that a night without fetching could rate",
                "nightdesk run nightly");
    }
}
