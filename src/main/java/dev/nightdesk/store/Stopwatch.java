package dev.nightdesk.store;

/// Hears how long work at the database took.
@FunctionalInterface
public interface Stopwatch {

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
