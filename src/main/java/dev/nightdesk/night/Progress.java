package dev.nightdesk.night;

/// Hears how far the work has come. One step is under way at a time.
public interface Progress {

    /// A step begins.
    ///
    /// @param step its name, such as `analyze`
    /// @param unit what it counts, such as `listings`; empty if it does one thing
    /// @param total units in all, about; 0 if unknown
    void begin(String step, String unit, long total);

    /// So many more units are done.
    void advance(long units);

    /// The step's work is cut into partitions.
    ///
    /// @param done those that were finished before
    default void cut(int total, int done) {}

    /// Something has become of one partition.
    default void partition(PartitionEvent event) {}

    /// The step is over.
    void end();

    /// A line worth keeping.
    void say(String line);
}
