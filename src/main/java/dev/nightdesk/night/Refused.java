package dev.nightdesk.night;

/// A command cannot be carried out as given: wrong use or wrong configuration. Nothing was changed.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;

    /// @param cause what is wrong, in words
    /// @param next what to do, with the command to type
    public Refused(String cause, String next) {
        super(cause);
        this.next = next;
    }

    public String next() {
        return next;
    }
}
