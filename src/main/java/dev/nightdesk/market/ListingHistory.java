package dev.nightdesk.market;

import java.util.List;

/// All that is known of one listing at the close of a session; what an indicator reads.
///
/// @param prices the listing's bars up to the session, at most the last 504
/// @param splits the splits applied to those prices, ascending by ex-day
/// @param market the market's returns up to the session
/// @param facts facts filed on or before the session, in order of filing
/// @param news headlines published before the session's close
public record ListingHistory(
        AdjustedSeries prices,
        List<Split> splits,
        MarketReturns market,
        List<Fact> facts,
        RecentNews news) {

    /// Of a listing of which nothing was said.
    public ListingHistory(
            AdjustedSeries prices, List<Split> splits, MarketReturns market, List<Fact> facts) {
        this(prices, splits, market, facts, RecentNews.NONE);
    }
}
