package dev.nightdesk.ledger;

import java.time.Instant;

/// Whether calls fit into a quota at an instant.
public sealed interface Decision {

    /// So many calls fit right now, at most those wanted.
    ///
    /// @param calls ≥ 1
    record Granted(int calls) implements Decision {}

    /// None fits yet.
    ///
    /// @param at the earliest instant at which one fits, if nobody else calls until then
    record Later(Instant at) implements Decision, Reservation {}

    /// A calendar window is used up at the earliest instant at which the others have room.
    ///
    /// @param window of several that are, the one that lasts longest
    /// @param reset start of the next one
    record Spent(Window.Calendar window, Instant reset) implements Decision, Reservation, Outlook {}
}
