package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;

/// There is no room to write what has to be written. The same command will do once there is.
final class DiskFull extends KnownFailure {

    private static final long serialVersionUID = 1L;

    static final String REMEDY = "free some space";

    /// @param cause in words, with the place
    DiskFull(String cause, Throwable failure) {
        super(RunFault.DISK, cause, REMEDY, failure);
    }
}
