package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.night.fetch.Feeds.Route;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.alphavantage.AlphaVantageListingFeed;
import dev.nightdesk.source.alphavantage.AlphaVantageNewsFeed;
import dev.nightdesk.source.cboe.CboeRateFeed;
import dev.nightdesk.source.deliveries.DeliveryFeed;
import dev.nightdesk.source.deliveries.DeliveryListingFeed;
import dev.nightdesk.source.finnhub.FinnhubMetricFeed;
import dev.nightdesk.source.finnhub.FinnhubQuoteFeed;
import dev.nightdesk.source.finnhub.FinnhubTrendFeed;
import dev.nightdesk.source.fred.FredRateFeed;
import dev.nightdesk.source.massive.MassiveBarFeed;
import dev.nightdesk.source.massive.MassiveDividendFeed;
import dev.nightdesk.source.massive.MassiveListingFeed;
import dev.nightdesk.source.massive.MassiveNewsFeed;
import dev.nightdesk.source.massive.MassiveSplitFeed;
import dev.nightdesk.source.nasdaqtrader.NasdaqTraderListingFeed;
import dev.nightdesk.source.sec.SecFactFeed;
import dev.nightdesk.source.sec.SecIndexFeed;
import dev.nightdesk.source.sec.SecTickerFeed;
import dev.nightdesk.store.Stores;
import java.util.List;
import java.util.function.IntPredicate;

/// The table of contents of all feeds: a new one is a line here.
final class AllFeeds {

    private AllFeeds() {}

    static Feeds landingIn(Stores stores, TradingCalendar calendar) {
        Landings to = new Landings(stores);
        IntPredicate isSession = calendar::isSession;
        return new Feeds(
                List.of(
                        directory(new DeliveryListingFeed(isSession), to),
                        route(new DeliveryFeed(isSession), to.deliveries()),
                        directory(NasdaqTraderListingFeed.nasdaqListed(), to),
                        directory(NasdaqTraderListingFeed.otherListed(), to),
                        directory(new SecTickerFeed(), to),
                        directory(new MassiveListingFeed(), to),
                        directory(new AlphaVantageListingFeed(), to),
                        route(new MassiveBarFeed(), to.bars()),
                        route(new MassiveSplitFeed(), to.actions()),
                        route(new MassiveDividendFeed(), to.actions()),
                        route(new MassiveNewsFeed(), to.news()),
                        route(new AlphaVantageNewsFeed(), to.news()),
                        route(new SecIndexFeed(), to.filers()),
                        route(new SecFactFeed(), to.facts()),
                        route(new FinnhubMetricFeed(), to.metrics()),
                        route(new FinnhubTrendFeed(), to.trends()),
                        route(new FinnhubQuoteFeed(), to.quotes(FeedNames.FINNHUB)),
                        route(new FredRateFeed(), to.rates()),
                        route(new CboeRateFeed(), to.rates())));
    }

    private static Route<?> directory(ListingFeed feed, Landings to) {
        return route(feed, to.directory(feed.name()));
    }

    private static <T> Route<T> route(Feed<T> feed, Landing<T> landing) {
        return new Route<>(feed, landing);
    }
}
