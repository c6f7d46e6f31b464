package dev.nightdesk.night;

import dev.nightdesk.store.Database;
import dev.nightdesk.store.Fence;
import dev.nightdesk.store.UnusableDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.NestedRuntimeException;

/// A lease whose token is raised and whose holder gives signs of life.
record FencedLease(Lease lease, Fence fence, Heart heart) implements Lease {

    /// On tables of this version.
    ///
    /// @param beat time between two signs of life
    static FencedLease begin(Lease lease, Database database, Duration beat) {
        Fence fence = Fence.raise(database);
        return new FencedLease(lease, fence, Heart.of(lease, beat));
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
        heart.close();
        lease.close();
    }
}
