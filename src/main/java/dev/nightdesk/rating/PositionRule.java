package dev.nightdesk.rating;

/// How much of a portfolio a share may be at most: the least of what its losses, the dollars that
/// change hands and a cap allow. The loss is the expected shortfall of a day (Acerbi & Tasche,
/// 2002), carried over the horizon by the square root of time.
///
/// @param shortfall id of the reading that holds a day's expected shortfall, a fraction of the
///   price lost
/// @param lossBudget what a position may lose within the horizon on its bad days, a fraction of the
///   portfolio in (0, 1]
/// @param cap the most of any share, a fraction of the portfolio in (0, 1]
/// @param portfolio US dollars that the portfolio is taken to hold, > 0
/// @param tradedShare the most of a day's dollar volume that a position may be, a fraction > 0
public record PositionRule(
        String shortfall, double lossBudget, double cap, double portfolio, double tradedShare) {

    public PositionRule {
        Expect.text("shortfall", shortfall);
        Expect.positive("lossBudget", lossBudget);
        Expect.between("lossBudget", lossBudget, 0, 1);
        Expect.positive("cap", cap);
        Expect.between("cap", cap, 0, 1);
        Expect.positive("portfolio", portfolio);
        Expect.positive("tradedShare", tradedShare);
    }

    /// The largest weight, a fraction of the portfolio; 0 of what is to be sold, NaN if the losses
    /// are unknown.
    ///
    /// @param loss expected shortfall of a day, a fraction of the price; NaN if unknown
    /// @param dollars mean daily dollar volume
    /// @param horizonDays sessions that the share is held
    double maxWeight(Rating rating, double loss, double dollars, int horizonDays) {
        if (rating.isSell()) {
            return 0;
        }
        double risked = loss <= 0 ? cap : lossBudget / (loss * Math.sqrt(horizonDays));
        double traded = tradedShare * dollars / portfolio;
        return Math.min(cap, Math.min(risked, traded));
    }
}
