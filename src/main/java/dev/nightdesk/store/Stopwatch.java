package dev.nightdesk.store;

/// Hears how long work at the database took.
public interface Stopwatch {

    /// Is not interested.
    Stopwatch NONE =
            new Stopwatch() {
                @Override
                public long nanos() {
                    return 0;
                }

                @Override
                public void took(Work work, long nanos) {}
            };

    /// Nanoseconds since some moment, never less than before.
    long nanos();

    /// What is timed.
    enum Work {
        TRANSACTION,
        BULK_READ,
        BULK_WRITE
    }

    /// Hears it.
    ///
    /// @param nanos from its beginning to its end, whether or not it came to a good one
    void took(Work work, long nanos);
}
