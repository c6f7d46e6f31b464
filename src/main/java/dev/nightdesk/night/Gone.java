package dev.nightdesk.night;

import dev.nightdesk.store.SessionPurgeStore;
import java.time.LocalDate;

/// What housekeeping has taken away.
record Gone(SessionPurgeStore purges) {

    /// @throws Refused if a session's analyses are gone
    void expectAnalyses(LocalDate session) {
        purges.purged(session)
                .ifPresent(since -> {
                    throw new Refused(
                            Objection.PURGED,
                            "the analyses of %s were purged on %s: housekeeping.yaml says how long they are kept"
                                    .formatted(session, since),
                            "what was published stays: nightdesk export recommendations --session "
                                    + session);
                });
    }
}
