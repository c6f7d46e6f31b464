package dev.nightdesk.night;

import dev.nightdesk.source.archive.Ended;
import dev.nightdesk.store.MarketStore.Recorded;
import java.time.LocalDate;
import java.util.Optional;

/// A night once more from what providers answered then: nobody is asked.
record FromArchive(Desk desk, NightSettings settings) {

    static Archived archived(Settings settings, Market market) {
        return new Archived(Connections.archive(settings, market));
    }

    /// The session, which whoever takes answers from an archive has to name.
    static LocalDate session(RunRequest request) {
        if (request.session() instanceof SessionChoice.On(LocalDate session)) {
            return session;
        }
        throw new IllegalArgumentException("no session is named: " + request.session());
    }

    /// The night, for which the database is claimed.
    ///
    /// @throws Refused if it cannot be made, or is published
    RunParameters night(RunRequest request) {
        LocalDate session = session(request);
        Archived archived = archived(desk.settings(), desk.market());
        Ended then = archived.expect(session);
        if (desk.stores().publications().find(session).isPresent()) {
            throw Archived.published(session);
        }
        archived.expectBefore(
                session,
                desk.calendar().sessionsBack(session, settings.history().bars()),
                desk.stores().bars().sessions());
        claim(request, then);
        return RunParameters.nightly(desk.market(), then.source(), then.prices(), session)
                .by(Answers.ARCHIVED, desk.clock().instant().toString());
    }

    private void claim(RunRequest request, Ended then) {
        Optional<String> before = desk.stores().market().recorded().map(Recorded::source);
        before.ifPresent(source -> Archived.expectSame(desk.market(), source, then));
        desk.claim(
                Origin.named(request.market()).or(() -> before).orElse(then.source()),
                then.prices());
    }
}
