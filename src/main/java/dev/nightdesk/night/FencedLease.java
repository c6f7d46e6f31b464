package dev.nightdesk.night;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.Fence;
import dev.nightdesk.store.UnusableDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.NestedRuntimeException;

/// A lease whose token is raised.
record FencedLease(Lease lease, Fence fence) implements Lease {

    /// On tables of this version.
    static FencedLease begin(Lease lease, Database database) {
        return new FencedLease(lease, Fence.raise(database));
    }

    @Override
    public Optional<Path> folder() {
        return lease.folder();
    }

    @Override
    public boolean isHeld() {
        return fence.isOwn() && lease.isHeld();
    }

    @Override
    public Optional<String> taker() {
        try {
            return fence.taker();
        } catch (NestedRuntimeException | UnusableDatabase e) {
            return Optional.empty(); // with the connections the database may be out of reach
        }
    }

    @Override
    public void beat() {
        lease.beat();
    }

    @Override
    public void close() {
        lease.close();
    }
}
