package dev.nightdesk.night;

import dev.nightdesk.store.PublicationStore;
import dev.nightdesk.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.Optional;

/// Finds what is published.
record Published(PublicationStore publications) {

    /// The publication of a session, or the newest.
    ///
    /// @throws Refused if there is none
    Publication of(Optional<LocalDate> session) {
        Optional<Publication> found =
                session.isPresent() ? publications.find(session.get()) : publications.latest();
        return found.orElseThrow(() -> session.map(Published::not).orElseGet(Published::nothing));
    }

    private static Refused not(LocalDate session) {
        return new Refused(
                Objection.NOT_PUBLISHED,
                session + " is not published",
                "nightdesk run nightly --session " + session);
    }

    static Refused nothing() {
        return new Refused(
                Objection.NOT_PUBLISHED, "nothing is published yet", "nightdesk run nightly");
    }
}
