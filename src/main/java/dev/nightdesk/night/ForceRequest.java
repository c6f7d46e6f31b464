package dev.nightdesk.night;

import java.time.LocalDate;
import java.util.Optional;

/// A publication in spite of the gate, as it was asked for on the command line.
///
/// @param market empty where the database is to tell
/// @param force whether the gate is to be overridden
/// @param reason in the words of the one who asks
/// @param by who asks
public record ForceRequest(
        Optional<MarketChoice> market,
        LocalDate session,
        boolean force,
        Optional<String> reason,
        String by) {

    /// The reason.
    ///
    /// @throws Refused if there is none, or nobody says that the gate is to be overridden
    String expectReason() {
        Optional<String> given = reason.map(String::strip).filter(text -> !text.isEmpty());
        if (force && given.isPresent()) {
            return given.get();
        }
        throw new Refused(
                Objection.OPTIONS,
                force
                        ? "a publication in spite of the gate needs a reason, which is logged"
                        : "a night publishes by itself unless its gate refuses; to override it takes"
                                + " --force and --reason",
                "nightdesk gate explain %s, then nightdesk publish %s --force --reason \"why\""
                        .formatted(session, session));
    }
}
