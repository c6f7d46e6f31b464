package dev.nightdesk.night;

/// Another run holds the lease of this database.
public final class LeaseHeld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param holder who holds it since when, in words
    LeaseHeld(String holder) {
        super("another run holds this database: " + holder);
    }
}
