package dev.nightdesk.night;

import dev.nightdesk.market.KnownFailure;
import dev.nightdesk.store.FullDisk;
import java.util.Optional;

/// There is no room to write what has to be written. The same command will do once there is.
public final class DiskFull extends KnownFailure {

    private static final long serialVersionUID = 1L;

    static final String REMEDY = "free some space";

    /// @param cause in words, with the place
    DiskFull(String cause, Throwable failure) {
        super(RunFault.DISK, cause, REMEDY, failure);
    }

    /// A full disk that was not recognised as such where it was met.
    public static Optional<KnownFailure> behind(Throwable failure) {
        return Optional.<KnownFailure>of(new DiskFull(words(failure), failure))
                .filter(full -> FullDisk.isBehind(failure));
    }

    /// Those of our own tell of the place.
    private static String words(Throwable failure) {
        return failure instanceof KnownFailure known
                ? String.valueOf(known.getMessage())
                : FullDisk.WORDS;
    }
}
