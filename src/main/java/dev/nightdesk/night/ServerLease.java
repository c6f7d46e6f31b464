package dev.nightdesk.night;

import dev.nightdesk.store.AdvisoryLock;

/// An advisory lock on the database server, on a connection of its own.
record ServerLease(AdvisoryLock lock) implements Lease {

    @Override
    public void close() {
        lock.close();
    }
}
