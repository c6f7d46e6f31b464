package dev.nightdesk.night;

/// The right to run on a database, held by one process at a time and free again the moment it dies.
interface Lease extends AutoCloseable {

    @Override
    void close();
}
