package dev.nightdesk.night;

/// How a run ended.
public enum Ending {
    DONE,
    FAILED,
    GATE,
    QUOTA,
    STOPPED,

    /// As stopped, or worse: the lease went to somebody else.
    LOST
}
