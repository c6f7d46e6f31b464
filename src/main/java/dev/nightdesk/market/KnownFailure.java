package dev.nightdesk.market;

import org.jspecify.annotations.Nullable;

/// A failure of a known kind, which ends what was being done. Its message is the cause in words.
public abstract class KnownFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FailureKind kind;
    private final String next;

    /// @param cause what is wrong this time
    /// @param next what to do about it: a command of nightdesk, or something after which the same
    ///   command will do
    protected KnownFailure(
            FailureKind kind, String cause, String next, @Nullable Throwable origin) {
        super(cause, origin);
        this.kind = kind;
        this.next = next;
    }

    public final FailureKind kind() {
        return kind;
    }

    public final String next() {
        return next;
    }

    /// The cause with its code, so that the code stands wherever the failure is recorded; the
    /// message alone is for those who put the code elsewhere.
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public final String toString() {
        return kind.tell(String.valueOf(getMessage()));
    }
}
