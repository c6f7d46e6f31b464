package dev.nightdesk.night;

import java.nio.file.Path;
import java.util.Optional;

/// The right to run on a database, held by one process at a time and free again the moment it dies.
interface Lease extends AutoCloseable {

    /// The folder of the files through which the holder and other processes talk; empty where they
    /// talk through the database.
    Optional<Path> folder();

    /// Whether it is still this process's.
    boolean isHeld();

    /// Who has taken it from this process since, and when, in words; empty if nobody has or it is
    /// not known.
    default Optional<String> taker() {
        return Optional.empty();
    }

    /// Tells others that the holder is alive. A sign that cannot be given is no failure.
    void beat();

    @Override
    void close();
}
