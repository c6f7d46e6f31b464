package dev.nightdesk.night;

import dev.nightdesk.store.AdvisoryLock;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.Holder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the lease on a database server, also from a process that holds it and is frozen: its
/// connections are ended, so that the lock is free. What it does when it wakes up the fence keeps
/// out.
///
/// @param found hears of it, in words
record Seizure(Database database, LeaseTimes times, Consumer<String> found) {

    /// How often to look whether the lock of an ended connection is free.
    private static final int ATTEMPTS = 100;

    private static final long PAUSE_MILLIS = 100;

    /// @throws LeaseHeld if another process holds it that is alive
    ServerLease take() {
        return new ServerLease(AdvisoryLock.take(database).orElseGet(this::fromFrozen));
    }

    private AdvisoryLock fromFrozen() {
        Holder holder = silent().filter(this::staysSilent).orElseThrow(this::held);
        found.accept(
                "%s holds the lease and is silent since %s: its connections are ended"
                        .formatted(holder.words(), holder.heard().truncatedTo(ChronoUnit.SECONDS)));
        holder.end(database);
        return freed(holder);
    }

    private Optional<Holder> silent() {
        return Optional.of(database)
                .filter(database -> database.schema().isCurrent())
                .flatMap(Holder::of)
                .filter(holder -> holder.isSilent(times.silence()));
    }

    /// Looks again two beats later. The server's clock may have been set forward, or a whole
    /// machine may have slept and have woken up just now.
    private boolean staysSilent(Holder holder) {
        Pause.millis(2 * times.beat().toMillis());
        return silent().filter(now ->
                        now.process().equals(holder.process())
                                && now.heard().equals(holder.heard()))
                .isPresent();
    }

    /// A connection that is ended takes a moment to go, longer in the middle of a large statement.
    private AdvisoryLock freed(Holder former) {
        for (int attempt = 1; ; attempt++) {
            Optional<AdvisoryLock> lock = AdvisoryLock.take(database);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (attempt == ATTEMPTS || isTaken(former)) {
                throw held();
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    /// Whether somebody else was quicker.
    private boolean isTaken(Holder former) {
        return Holder.of(database)
                .filter(now -> !now.process().equals(former.process()))
                .isPresent();
    }

    private LeaseHeld held() {
        return ServerLease.held(database, times);
    }
}
