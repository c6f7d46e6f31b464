package dev.nightdesk.night;

import dev.nightdesk.source.archive.Archive;
import java.nio.file.Path;
import java.time.LocalDate;

/// Whether a night can be made from an archive.
///
/// @param folder of the archive
record Archived(Path folder) {

    /// The session of a night that providers have answered.
    ///
    /// @throws Refused if there is no such answer
    LocalDate expect(SessionChoice choice) {
        if (!(choice instanceof SessionChoice.On(LocalDate session))) {
            throw new IllegalArgumentException("no session is named: " + choice);
        }
        String plan = RunParameters.NIGHTLY + ":" + session;
        boolean known =
                Archive.isIn(folder)
                        && Archive.in(folder).entries().stream()
                                .anyMatch(entry -> entry.plan().equals(plan));
        if (!known) {
            throw new Refused(
                    Objection.NO_ARCHIVE,
                    "%s holds no answer to a night of %s".formatted(folder, session),
                    "copy the archive there, or ask the providers: nightdesk run nightly --session "
                            + session);
        }
        return session;
    }

    static Refused published(LocalDate session) {
        return new Refused(
                Objection.PUBLISHED,
                session
                        + " is published; from the archive a night is made in a database without it",
                "set NIGHTDESK_HOME to a new folder and copy the archive there");
    }
}
