package dev.nightdesk.night;

import dev.nightdesk.store.MarketStore.Recorded;
import java.time.LocalDate;

/// A night of what is stored: no source is looked at and nobody is asked.
record Stored(Desk desk) {

    /// @throws Refused if there is nothing
    static void expect(Settings settings, Market market) {
        if (!settings.hasDatabase(market)) {
            throw nothing();
        }
    }

    /// The session's own night, or some of its stages beside it.
    ///
    /// @throws Refused if nothing is stored, or the next session is asked for
    RunParameters night(RunRequest request) {
        return new Apart(desk, request.stages())
                .of(whole(request.session()).by(Answers.STORED, ""));
    }

    private RunParameters whole(SessionChoice choice) {
        Recorded recorded = desk.stores().market().recorded().orElseThrow(Stored::nothing);
        LocalDate session =
                switch (choice) {
                    case SessionChoice.On(LocalDate day) -> day;
                    case SessionChoice.Newest newest -> newest();
                    case SessionChoice.Next next ->
                            throw new Refused(
                                    Objection.NOT_STORED,
                                    "the next session is not stored yet",
                                    "nightdesk run nightly --session next");
                };
        return RunParameters.nightly(desk.market(), recorded.source(), recorded.prices(), session);
    }

    /// The newest that has bars.
    private LocalDate newest() {
        return desk.stores().bars().newest().orElseThrow(Stored::nothing);
    }

    private static Refused nothing() {
        return new Refused(
                Objection.NOT_STORED,
                "nothing is stored that a night without fetching could rate",
                "nightdesk run nightly");
    }
}
