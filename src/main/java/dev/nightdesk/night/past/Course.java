package dev.nightdesk.night.past;

import dev.nightdesk.market.AdjustedSeries;

/// A listing's prices from where readings begin to look up to the newest bar there is, in terms of
/// the shares and prices of today.
///
/// @param prices adjusted for every action that is believed by now
public record Course(int instrumentId, AdjustedSeries prices) {

    /// Epoch days of its bars, ascending.
    public int[] days() {
        return prices.traded().days();
    }

    /// Adjusted for splits and dividends, one for each of the days.
    public double[] closes() {
        return prices.close();
    }
}
