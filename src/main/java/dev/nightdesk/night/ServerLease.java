package dev.nightdesk.night;

import dev.nightdesk.store.AdvisoryLock;
import java.nio.file.Path;
import java.util.Optional;

/// An advisory lock on the database server, on a connection of its own.
record ServerLease(AdvisoryLock lock) implements Lease {

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public boolean isHeld() {
        return lock.isHeld();
    }

    @Override
    public void close() {
        lock.close();
    }
}
