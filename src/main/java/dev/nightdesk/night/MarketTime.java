package dev.nightdesk.night;

import java.time.Instant;
import java.util.Optional;

/// How late it is on a market. Where one is rehearsed the time is virtual: it is as late as when a
/// provider was last called.
record MarketTime(Desk desk) {

    /// By which sessions end.
    Instant now() {
        return rehearsed().orElseGet(desk.clock()::instant);
    }

    /// By which calls are counted: that of a simulated market is when it was last called, if that
    /// is ahead of ours.
    Instant ofCalls() {
        return ofCalls(now());
    }

    /// The same at another time.
    Instant ofCalls(Instant now) {
        return desk.market() == Market.SIMULATED
                ? lastCall().filter(now::isBefore).orElse(now)
                : now;
    }

    private Optional<Instant> rehearsed() {
        boolean isRehearsed = Rehearsal.in(desk.settings().folder(desk.market())).isPresent();
        return isRehearsed ? lastCall() : Optional.empty();
    }

    private Optional<Instant> lastCall() {
        return desk.stores().quotas().newest();
    }
}
