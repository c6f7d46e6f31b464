package dev.nightdesk.night;

/// What may become of a partition.
public enum PartitionEvent {
    BEGUN,
    DONE,
    FAILED,

    /// Left half done, as was asked for.
    STOPPED
}
