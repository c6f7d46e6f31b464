package dev.nightdesk.source;

import dev.nightdesk.market.KnownFailure;
import org.jspecify.annotations.Nullable;

/// A source that cannot be used at all, so that the run has to stop.
public final class UnusableSource extends KnownFailure {

    private static final long serialVersionUID = 1L;

    /// @param cause what is wrong with which file, such as `prices.csv is empty`
    /// @param remedy what to do next, such as `fetch it again`
    public UnusableSource(SourceFault fault, String cause, String remedy) {
        this(fault, cause, remedy, null);
    }

    /// @param origin the technical failure behind it
    public UnusableSource(
            SourceFault fault, String cause, String remedy, @Nullable Throwable origin) {
        super(fault, cause, remedy, origin);
    }
}
