package dev.nightdesk.source;

import org.jspecify.annotations.Nullable;

/// A source that cannot be used at all, so that the run has to stop. The message names the cause
/// and what to do next, for the person who runs nightdesk.
public final class UnusableSource extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param cause what is wrong with which file, such as `prices.csv is empty`
    /// @param remedy what to do next, such as `fetch it again`
    public UnusableSource(String cause, String remedy) {
        this(cause, remedy, null);
    }

    /// @param origin the technical failure behind it
    public UnusableSource(String cause, String remedy, @Nullable Throwable origin) {
        super(cause + ": " + remedy, origin);
    }
}
