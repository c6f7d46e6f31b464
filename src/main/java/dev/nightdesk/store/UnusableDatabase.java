package dev.nightdesk.store;

/// The database cannot serve: not reachable, locked, of another market or of an unknown kind.
public final class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;

    /// @param cause what is wrong, in words
    /// @param next what to do about it
    public UnusableDatabase(String cause, String next) {
        super(cause);
        this.next = next;
    }

    public String next() {
        return next;
    }
}
