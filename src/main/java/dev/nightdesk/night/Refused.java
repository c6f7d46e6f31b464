package dev.nightdesk.night;

import dev.nightdesk.market.FailureKind;
import dev.nightdesk.market.KnownFailure;

/// A command cannot be carried out as given: wrong use or wrong configuration. Nothing was changed.
public final class Refused extends KnownFailure {

    private static final long serialVersionUID = 1L;

    /// @param cause what is wrong, in words
    /// @param next what to do, with the command to type; something else if the same command will do
    ///   then
    public Refused(FailureKind kind, String cause, String next) {
        super(kind, cause, next, null);
    }

    /// What to do is the same in every such case.
    public Refused(FailureKind kind, String cause) {
        this(kind, cause, kind.next());
    }
}
