package dev.nightdesk.night.fetch;

import dev.nightdesk.market.TradingCalendar;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/// What a feed is asked for to see whether it answers: as little as it can be.
final class ProbeSubjects {

    /// A company that will not be gone soon.
    private static final String SYMBOL = "AAPL";

    private static final String CIK = "320193";

    private ProbeSubjects() {}

    /// @param session whose data are there
    /// @throws IllegalArgumentException for a feed of which nobody has said what to ask it for
    static String of(String feed, LocalDate session) {
        return switch (feed) {
            case FeedNames.GROUPED_DAILY, FeedNames.DAILY_INDEX -> session.toString();
            case FeedNames.SPLITS, FeedNames.DIVIDENDS -> session + ".." + session;
            case FeedNames.NEWS -> hour(session);
            case FeedNames.COMPANY_FACTS -> CIK;
            case FeedNames.TICKERS, FeedNames.LISTING_STATUS -> FeedNames.ACTIVE;
            case FeedNames.NASDAQ_LISTED, FeedNames.OTHER_LISTED, FeedNames.COMPANY_TICKERS -> "";
            case FeedNames.METRIC,
                    FeedNames.RECOMMENDATION,
                    FeedNames.NEWS_SENTIMENT,
                    FeedNames.QUOTE ->
                    SYMBOL;
            case FeedNames.SERIES -> FeedNames.RATE;
            case FeedNames.HISTORY -> FeedNames.VOLATILITY;
            default -> throw new IllegalArgumentException("no subject known for " + feed);
        };
    }

    private static String hour(LocalDate session) {
        ZonedDateTime noon = session.atTime(12, 0).atZone(TradingCalendar.NEW_YORK);
        return noon.toInstant() + ".." + noon.plusHours(1).toInstant();
    }
}
