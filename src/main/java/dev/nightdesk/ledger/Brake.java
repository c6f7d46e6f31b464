package dev.nightdesk.ledger;

/// What the state of the month's money forbids.
public enum Brake {
    NONE,

    /// Calls with a price that can be done without.
    OPTIONAL,

    /// Every call, or resource, with a price.
    PRICED
}
