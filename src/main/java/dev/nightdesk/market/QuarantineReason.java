package dev.nightdesk.market;

/// Why a reported action is kept out of the prices.
public enum QuarantineReason {
    /// Another report of the same event stands in its place.
    REPEATED,
    /// The price does not move as the action would make it move.
    CONTRADICTED,
    /// The listing has no price since the ex-day that could show it; believed or not later.
    UNTESTED
}
