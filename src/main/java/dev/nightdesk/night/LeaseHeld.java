package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Another run holds the lease of this database.
public final class LeaseHeld extends KnownFailure {

    private static final long serialVersionUID = 1L;

    private final String holder;
    private final transient Optional<Path> folder;
    private final boolean frozen;

    /// @param holder who holds it since when, in words
    /// @param folder where its files are; empty if the lease is the server's
    LeaseHeld(String holder, Optional<Path> folder) {
        this(holder, folder, false, "", RunFault.LEASE_HELD.next());
    }

    private LeaseHeld(
            String holder, Optional<Path> folder, boolean frozen, String silence, String next) {
        super(
                RunFault.LEASE_HELD,
                "another run holds this database: " + holder + silence,
                next,
                null);
        this.holder = holder;
        this.folder = folder;
        this.frozen = frozen;
    }

    /// The same, of a holder that gives no sign of life.
    ///
    /// @param heard when it gave the last one
    LeaseHeld silent(Instant heard, String remedy) {
        return new LeaseHeld(
                holder,
                folder,
                true,
                ", silent since " + heard.truncatedTo(ChronoUnit.SECONDS) + " as if frozen",
                remedy);
    }

    String holder() {
        return holder;
    }

    /// Whether it gives no sign of life.
    boolean isFrozen() {
        return frozen;
    }

    Optional<Path> folder() {
        return folder;
    }
}
