package dev.nightdesk.rating;

/// Why a listing that was analysed gets no recommendation. Where several apply the first in this
/// order is given.
public enum NoOpinion {
    /// A split or dividend is reported that the prices do not bear out: they may be in another unit
    /// tomorrow.
    ACTION_PENDING,
    /// Fewer bars than the model asks for.
    HISTORY_TOO_SHORT,
    /// Traded on too few of the last 20 sessions, or its price never moved (an ATR of 0).
    STALE,
    /// The close is below the floor.
    PRICE_FLOOR,
    /// Too few dollars change hands a day, or it is unknown how many.
    ILLIQUID,
    /// Too little of the model's weight is on known readings, or the ATR is unknown.
    TOO_LITTLE_KNOWN
}
