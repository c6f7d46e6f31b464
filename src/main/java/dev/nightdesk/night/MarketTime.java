package dev.nightdesk.night;

import java.time.Instant;
import java.time.LocalDate;
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
        Instant now = now();
        return isSimulated() ? lastCall().filter(now::isBefore).orElse(now) : now;
    }

    /// The same for a session's night that has ended.
    Instant ofCalls(LocalDate session, Instant ended) {
        return isSimulated() ? lastCall(session).filter(ended::isBefore).orElse(ended) : ended;
    }

    private boolean isSimulated() {
        return desk.market() == Market.SIMULATED;
    }

    private Optional<Instant> lastCall(LocalDate session) {
        return desk.stores().quotas().newest(RunParameters.NIGHTLY + ":" + session);
    }

    private Optional<Instant> rehearsed() {
        boolean isRehearsed = Rehearsal.in(desk.settings().folder(desk.market())).isPresent();
        return isRehearsed ? lastCall() : Optional.empty();
    }

    private Optional<Instant> lastCall() {
        return desk.stores().quotas().newest();
    }
}
