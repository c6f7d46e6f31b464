package dev.nightdesk.night.check;

/// What has to be there before a check can be made.
public enum Needs {
    /// What was fetched.
    DATA,

    /// Analyses and recommendations.
    RATINGS
}
