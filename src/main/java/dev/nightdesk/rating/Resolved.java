package dev.nightdesk.rating;

/// What came of one opinion.
///
/// @param ticker of its session
/// @param confidence 0–1, NaN if unknown
/// @param totalReturn the security's from entry to exit, splits and dividends included, a fraction;
///   NaN if it was not entered
/// @param marketReturn the market's over the same sessions
/// @param gain what following the advice brought over the market and after costs: of a buy what the
///   security did better, of a sell what it did worse; of a hold the excess, without costs
public record Resolved(
        int instrumentId,
        String ticker,
        Rating rating,
        double confidence,
        double totalReturn,
        double marketReturn,
        double gain,
        Exit exit,
        Touched touched) {

    /// How the security was left.
    public enum Exit {
        /// At the close of the last session.
        HELD,
        /// It did not trade on the last session: at its last close.
        HALTED,
        /// It trades no more: at its last close and the return that is assumed for delistings.
        DELISTED,
        /// It did not trade when it was to be entered.
        NOT_ENTERED
    }

    /// Which of its two prices it reached first.
    public enum Touched {
        TARGET,
        STOP,
        NONE
    }

    /// Whether it counts.
    public boolean isEntered() {
        return exit != Exit.NOT_ENTERED;
    }

    /// Whether the advice was right: it brought something.
    public boolean isHit() {
        return (rating.isBuy() || rating.isSell()) && gain > 0;
    }

    /// Which fifth of confidence it is in: 0 up to 0.2, 4 above 0.8.
    public int fifth() {
        return Double.isNaN(confidence) ? 0 : Math.clamp((int) Math.floor(confidence * 5), 0, 4);
    }
}
