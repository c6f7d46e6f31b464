package dev.nightdesk.source;

/// Why a row of a source is not used.
public enum RowFault {
    /// A column is missing, a number or a date is none, or the symbol is not a ticker.
    MALFORMED,
    /// The exchange was closed on the row's day.
    NOT_A_SESSION,
    /// A price is zero, negative, infinite or not a number.
    BAD_PRICE,
    /// The day's high lies below its low.
    HIGH_BELOW_LOW,
    /// The volume is negative, infinite or not a number.
    BAD_VOLUME,
    /// An action's ratio is zero, negative, infinite or not a number.
    BAD_RATIO,
    /// A filing's period ends after it was filed or does not lie near its fiscal year.
    BAD_PERIOD,
    /// An earlier row already told of the same thing.
    DUPLICATE,
    /// The symbol belongs to no listing.
    UNKNOWN_SYMBOL
}
