package dev.nightdesk.store;

/// The database cannot serve: not reachable, locked, of another market or of an unknown kind.
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;
    private final boolean busy;

    /// @param cause what is wrong, in words
    /// @param next what to do about it
    public UnusableDatabase(String cause, String next) {
        this(cause, next, false);
    }

    private UnusableDatabase(String cause, String next, boolean busy) {
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
