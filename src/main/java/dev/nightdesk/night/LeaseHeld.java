package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;
import java.nio.file.Path;
import java.util.Optional;

/// Another run holds the lease of this database.
public final class LeaseHeld extends KnownFailure {

    private static final long serialVersionUID = 1L;

    private final String holder;
    private final transient Optional<Path> folder;

    /// @param holder who holds it since when, in words
    /// @param folder where its files are; empty if the lease is the server's
    LeaseHeld(String holder, Optional<Path> folder) {
        super(
                RunFault.LEASE_HELD,
                "another run holds this database: " + holder,
                RunFault.LEASE_HELD.next(),
                null);
        this.holder = holder;
        this.folder = folder;
    }

    String holder() {
        return holder;
    }

    Optional<Path> folder() {
        return folder;
    }
}
