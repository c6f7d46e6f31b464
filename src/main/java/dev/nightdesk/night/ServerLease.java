package dev.nightdesk.night;

import dev.nightdesk.store.AdvisoryLock;
import dev.nightdesk.store.Database;
import dev.nightdesk.store.Holder;
import java.nio.file.Path;
import java.util.Optional;

/// An advisory lock on the database server, on a connection of its own.
record ServerLease(AdvisoryLock lock) implements Lease {

    /// @throws LeaseHeld if another process holds it
    static ServerLease take(Database database, LeaseTimes times) {
        return new ServerLease(
                AdvisoryLock.take(database).orElseThrow(() -> held(database, times)));
    }

    /// What to tell one who cannot have it.
    static LeaseHeld held(Database database, LeaseTimes times) {
        Optional<Holder> holder =
                database.schema().isCurrent() ? Holder.of(database) : Optional.empty();
        LeaseHeld held =
                new LeaseHeld(
                        holder.map(Holder::words).orElseGet(() -> AdvisoryLock.holder(database)),
                        Optional.empty());
        return holder.filter(one -> one.isSilent(times.silence()))
                .map(one -> held.silent(one.heard(), "nightdesk recover"))
                .orElse(held);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public boolean isHeld() {
        return lock.isHeld();
    }

    @Override
    public void beat() {
        lock.beat();
    }

    @Override
    public void close() {
        lock.close();
    }
}
