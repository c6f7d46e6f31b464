package dev.nightdesk.source;

/// Says which listings a market delivered rows for.
public interface ListingSource {

    /// Every symbol with a row dated on a session in a range of days, whatever the row's prices are
    /// worth: a listing whose only row is unusable is still a listing. Names and kinds are the
    /// latest that the market gives.
    ///
    /// @param fromDay first epoch day of the range
    /// @param toDay last epoch day of the range, inclusive; nothing after it is looked at, so that
    ///   a past session sees only its own past
    /// @throws UnusableSource if the source cannot be read to its end
    Delivered delivered(int fromDay, int toDay);
}
