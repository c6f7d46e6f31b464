package dev.nightdesk.night.fetch;

import java.util.List;
import java.util.Set;

/// Providers and feeds by the names under which plans, journals and settings know them.
public final class FeedNames {

    /// The provider of nightly deliveries in a folder.
    public static final String DELIVERIES = "deliveries";

    static final String MASSIVE = "massive";
    static final String SEC = "sec";
    static final String NASDAQ = "nasdaqtrader";
    static final String FINNHUB = "finnhub";
    static final String ALPHA_VANTAGE = "alphavantage";
    static final String FRED = "fred";
    static final String CBOE = "cboe";

    static final String LISTINGS = "listings";
    static final String NIGHT = "night";
    static final String NASDAQ_LISTED = "nasdaq-listed";
    static final String OTHER_LISTED = "other-listed";
    static final String COMPANY_TICKERS = "company-tickers";
    static final String TICKERS = "tickers";
    static final String LISTING_STATUS = "listing-status";

    /// The bars of a session.
    public static final String GROUPED_DAILY = "grouped-daily";

    static final String QUOTE = "quote";
    static final String SPLITS = "splits";
    static final String DIVIDENDS = "dividends";
    static final String NEWS = "news";
    static final String NEWS_SENTIMENT = "news-sentiment";
    static final String DAILY_INDEX = "daily-index";
    static final String COMPANY_FACTS = "company-facts";
    static final String METRIC = "metric";
    static final String RECOMMENDATION = "recommendation";
    static final String SERIES = "series";
    static final String HISTORY = "history";

    /// What directories are asked for.
    static final String ACTIVE = "active";

    static final String DELISTED = "delisted";

    /// The three-month rate at FRED.
    static final String RATE = "DGS3MO";

    /// The index of volatility at Cboe.
    static final String VOLATILITY = "VIX";

    /// The feeds that say who is listed.
    public static final List<String> DIRECTORIES = List.of(NASDAQ_LISTED, OTHER_LISTED, LISTINGS);

    /// Providers that a night of a live market cannot do without.
    public static final Set<String> NEEDED = Set.of(MASSIVE, NASDAQ);

    /// Feeds of theirs without which there is a night all the same.
    static final Set<String> OPTIONAL = Set.of(TICKERS, NEWS);

    private FeedNames() {}
}
