package dev.nightdesk.store;

/// Another process has taken the lease of this one. What was written since the last commit is
/// undone, and nothing can be committed any more.
public final class LeaseLost extends UnusableDatabase {

    private static final long serialVersionUID = 1L;

    public LeaseLost() {
        super(
                DatabaseFault.LEASE_LOST,
                "the lease was lost: nothing more is written",
                "nightdesk status");
    }
}
