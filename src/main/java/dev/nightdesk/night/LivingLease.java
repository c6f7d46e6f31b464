package dev.nightdesk.night;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A lease whose holder gives signs of life.
record LivingLease(Lease lease, Heart heart) implements Lease {

    /// @param beat time between two signs of life
    static LivingLease begin(Lease lease, Duration beat) {
        return new LivingLease(lease, Heart.of(lease, beat));
    }

    @Override
    public Optional<Path> folder() {
        return lease.folder();
    }

    @Override
    public boolean isHeld() {
        return lease.isHeld();
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
