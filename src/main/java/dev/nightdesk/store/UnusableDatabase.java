package dev.nightdesk.store;

import dev.nightdesk.market.KnownFailure;

/// The database cannot serve: not reachable, locked, of another market or of an unknown kind, or no
/// longer this process's to write to.
public sealed class UnusableDatabase extends KnownFailure permits LeaseLost {

    private static final long serialVersionUID = 1L;

    private final boolean busy;

    /// @param cause what is wrong, in words
    /// @param next what to do about it
    public UnusableDatabase(DatabaseFault fault, String cause, String next) {
        super(fault, cause, next, null);
        this.busy = fault == DatabaseFault.BUSY || fault == DatabaseFault.LEASE_LOST;
    }

    /// The remedy is that of its kind.
    UnusableDatabase(DatabaseFault fault, String cause) {
        this(fault, cause, fault.next());
    }

    /// Whether it would serve, were it not for another process.
    public boolean isBusy() {
        return busy;
    }
}
