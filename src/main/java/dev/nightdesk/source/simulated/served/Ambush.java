package dev.nightdesk.source.simulated.served;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A fault that waits at a provider for its calls.
final class Ambush {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Fault fault;
    private final LocalDate session;
    private final Provider provider;
    private final Instant until;
    private int passing;
    private int calls;
    private Optional<Instant> deadUntil = Optional.empty();
    private boolean isUnderWay;

    /// @param until it is over even if nobody came
    /// @param passing calls that get through before it strikes
    Ambush(Fault fault, LocalDate session, Target target, Instant until, int passing) {
        this.fault = fault;
        this.session = session;
        this.provider = target.provider();
        this.until = until;
        this.passing = passing;
        calls = target.calls();
    }

    Fault fault() {
        return fault;
    }

    LocalDate session() {
        return session;
    }

    boolean waitsAt(Route route) {
        return provider == route.provider()
                && (fault != Fault.CLOSED_TIER || route.word().equals("metric"));
    }

    /// Whether it has struck and is going to strike again. While one is under way, others wait.
    boolean isUnderWay() {
        return isUnderWay && fault != Fault.CLOSED_TIER;
    }

    boolean isOver(Instant now) {
        boolean isDead = deadUntil.map(end -> !now.isBefore(end)).orElse(false);
        return calls == 0 || isDead || !now.isBefore(until);
    }

    /// Whether a call gets through once more.
    boolean letsPass() {
        return passing > 0;
    }

    void pass() {
        passing--;
    }

    void strike(Instant now) {
        calls--;
        isUnderWay = true;
        if (fault == Fault.DEAD_HOUR && deadUntil.isEmpty()) {
            deadUntil = Optional.of(now.plus(HOUR));
        }
    }
}
