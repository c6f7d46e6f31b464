package dev.nightdesk.store;

/// The database cannot serve: not reachable, locked, of another market or of an unknown kind, or no
/// longer this process's to write to.
public sealed class UnusableDatabase extends RuntimeException permits LeaseLost {

    private static final long serialVersionUID = 1L;

    private final String next;
    private final boolean busy;

    /// @param cause what is wrong, in words
    /// @param next what to do about it
    public UnusableDatabase(String cause, String next) {
        this(cause, next, false);
    }

    UnusableDatabase(String cause, String next, boolean busy) {
        super(cause);
        this.next = next;
        this.busy = busy;
    }

    static UnusableDatabase busy(String cause, String next) {
        return new UnusableDatabase(cause, next, true);
    }

    /// Whether it would serve, were it not for another process.
    public boolean isBusy() {
        return busy;
    }

    public String next() {
        return next;
    }
}
