package dev.nightdesk.cli;

import dev.nightdesk.cli.Eve.Stand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A night that nobody disturbed, and how it went: what all others are to come to.
///
/// @param before what its eve has seen
/// @param calls in the ledger of its eve, by provider
record Whole(Eve eve, Sight before, Map<String, Long> calls, Tempo tempo, Legacy legacy) {

    /// @param home new
    static Whole of(Eve eve, Path home) {
        Snapshot before = eve.where().snapshot(eve.nightdesk());
        try (Stand stand = eve.copy(home)) {
            Running night = stand.night();
            Ran ended = night.end().ends(ExitCode.DONE);
            return new Whole(
                    eve,
                    Sight.of(before, "nightly"),
                    Bill.ledger(before),
                    Tempo.of(night, ended, stand.tables()),
                    Legacy.of(stand));
        }
    }

    /// Wherein a night has left something else.
    ///
    /// @param underWay calls that may have been made once more
    List<String> unlike(Legacy other, Map<String, Long> underWay) {
        return other.unlike(legacy, calls, underWay);
    }

    String words() {
        return "a night that nobody disturbs, %s: %s".formatted(eve.where(), tempo.words());
    }
}
