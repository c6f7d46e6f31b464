package dev.nightdesk.source;

/// Why a call brought nothing.
public enum Absence {
    /// There is nothing of that kind: an unknown symbol, a day without a session.
    NO_DATA,
    /// Not published yet; it will be there later.
    NOT_READY,
    /// Further back than the plan reaches; it will never be there.
    TOO_OLD,
    /// The plan does not include the endpoint.
    NOT_ENTITLED,
    /// The key is missing, unknown or withdrawn.
    BAD_KEY,
    /// Too many calls in a short time.
    OVER_RATE,
    /// The calls of the day are used up.
    OVER_DAY,
    /// Shut out for a while, after too many calls or without a declared name.
    SHUT_OUT,
    /// No answer, or one that the provider itself calls a failure.
    UNAVAILABLE,
    /// An answer that is not of the expected shape.
    UNREADABLE
}
