package dev.nightdesk.source;

import dev.nightdesk.source.alphavantage.AlphaVantageListingFeed;
import dev.nightdesk.source.alphavantage.AlphaVantageNewsFeed;
import dev.nightdesk.source.cboe.CboeRateFeed;
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
import dev.nightdesk.source.sec.SecFrameFeed;
import dev.nightdesk.source.sec.SecIndexFeed;
import dev.nightdesk.source.sec.SecTickerExchangeFeed;
import dev.nightdesk.source.sec.SecTickerFeed;
import java.util.List;

/// Every recorded reply, and what is to come of it.
final class SampleTable {

    private static final List<Feed<?>> FEEDS =
            List.of(
                    new AlphaVantageListingFeed(),
                    new AlphaVantageNewsFeed(),
                    new FinnhubMetricFeed(),
                    new FinnhubTrendFeed(),
                    new FinnhubQuoteFeed(),
                    new FredRateFeed(),
                    new CboeRateFeed(),
                    NasdaqTraderListingFeed.nasdaqListed(),
                    NasdaqTraderListingFeed.otherListed(),
                    new MassiveBarFeed(),
                    new MassiveListingFeed(),
                    new MassiveNewsFeed(),
                    new MassiveDividendFeed(),
                    new MassiveSplitFeed(),
                    new SecTickerFeed(),
                    new SecTickerExchangeFeed(),
                    new SecFactFeed(),
                    new SecIndexFeed(),
                    new SecFrameFeed());

    /// Status, what comes of it, feed that is given it, file, subject.
    private static final String READ =
            """
            200 | 11793 rows   | alphavantage/listing-status  | alphavantage/listing_status-active-2025-02.csv | active
            200 | OVER_DAY     | alphavantage/news-sentiment  | alphavantage/synthetic-found/rate_limit_information.json | IBM
            200 | OVER_DAY     | alphavantage/listing-status  | alphavantage/synthetic-found/rate_limit_note.json | active
            200 | 131 rows     | finnhub/metric               | finnhub/metric-AAPL.json | AAPL
            200 | 4 rows       | finnhub/recommendation       | finnhub/recommendation-AAPL.json | AAPL
            200 | 1 rows       | finnhub/quote                | finnhub/quote-AAPL.json | AAPL
            200 | NO_DATA      | finnhub/quote                | finnhub/quote-unknown-symbol-200.json | NOPE
            403 | NOT_ENTITLED | finnhub/quote                | finnhub/candle-AAPL-403-premium.json | AAPL
            403 | NOT_ENTITLED | finnhub/metric               | finnhub/news-sentiment-AAPL-403-premium.json | AAPL
            200 | 9661 rows    | fred/series                  | fred/fredgraph-DGS3MO-2024-08.csv | DGS3MO
            200 | 5287 rows    | fred/series                  | fred/fredgraph-DGS3MO-2026-02.csv | DGS3MO
            200 | 8316 rows    | cboe/history                 | fred/cboe-VIX_History-2022-12.csv | VIX
            200 | 9060 rows    | cboe/history                 | fred/cboe-VIX_History-2025-11-resaved.csv | VIX
            200 | 4973 rows    | nasdaqtrader/nasdaq-listed   | nasdaqtrader/nasdaqlisted-2025-07-21.txt |
            200 | 6606 rows    | nasdaqtrader/other-listed    | nasdaqtrader/otherlisted-2025-07-21.txt |
            200 | UNREADABLE   | nasdaqtrader/nasdaq-listed   | nasdaqtrader/nasdaqlisted-HTML-instead-of-data-2025-10-04.txt |
            200 | UNREADABLE   | massive/grouped-daily        | polygon/grouped-daily-2005-04-04.json | 2005-04-04
            200 | 2 rows       | massive/tickers              | polygon/reference-tickers-page1.json | active
            200 | 2 rows       | massive/tickers              | polygon/reference-tickers-page2.json | active
            200 | 1 rows       | massive/news                 | polygon/reference-news-NFLX.json | 2021-04-01T00:00:00Z..2021-05-01T00:00:00Z
            200 | 2 rows       | massive/dividends            | polygon/stocks-v1-dividends-AAPL.json | 2026-01-01..2026-12-31
            200 | 2 rows       | massive/splits               | polygon/stocks-v1-splits-AAPL.json | 2014-01-01..2026-12-31
            200 | 10 rows      | massive/dividends            | polygon/reference-dividends-v3-deprecated.json | 2021-01-01..2022-12-31
            200 | 10 rows      | massive/splits               | polygon/reference-splits-v3-deprecated.json | 2021-01-01..2022-12-31
            404 | NO_DATA      | massive/grouped-daily        | polygon/open-close-not-found.json | 2023-01-03
            403 | NOT_ENTITLED | massive/grouped-daily        | polygon/synthetic-found/error_403.json | 2026-01-05
            429 | OVER_RATE    | massive/grouped-daily        | polygon/synthetic-found/error_429.json | 2026-01-05
            200 | 10338 rows   | sec/company-tickers          | sec/company_tickers-2026-02-01.json |
            200 | 7319 rows    | sec/company-tickers-exchange | sec/company_tickers_exchange-2025-08.json |
            200 | 289 rows     | sec/company-facts            | sec/companyfacts-CIK0001640147-SNOW.json | 1640147
            200 | 87 rows      | sec/daily-index              | sec/daily-index-form.20200318.txt | 2020-03-18
            403 | SHUT_OUT     | sec/company-facts            | sec/error-403-request-rate-threshold.txt | 320193
            200 | 3390 rows    | sec/frames                   | sec/frames-us-gaap-AccountsPayableCurrent-USD-CY2019Q1I.json | us-gaap/AccountsPayableCurrent/USD/CY2019Q1I
            """;

    /// Files that no feed is for, and why.
    static final List<String> UNUSED =
            List.of(
                    "alphavantage/global-quote-MSFT-2018.json: one symbol a call",
                    "alphavantage/income-statement-IBM.json: filings come from the SEC",
                    "alphavantage/overview-IBM.json: one symbol a call",
                    "alphavantage/symbol-search-BA.json: nobody searches",
                    "alphavantage/time-series-intraday-MSFT-2017.json: one symbol a call",
                    "finnhub/calendar-earnings-aapl.json: no port for it",
                    "finnhub/company-news-AAPL.json: headlines come by market, not by symbol",
                    "finnhub/insider-transactions-AAPL.json: no port for it",
                    "finnhub/peers-AAPL-industry.json: no port for it",
                    "finnhub/profile-AAPL.json: the directory tells",
                    "finnhub/search-apple.json: nobody searches",
                    "finnhub/stock-symbol-US-first25.json: the directory tells",
                    "polygon/aggs-AAPL-prev.json: bars come by session, not by symbol",
                    "polygon/aggs-AAPL-range-1-day.json: bars come by session, not by symbol",
                    "polygon/financials-vX.json: filings come from the SEC",
                    "polygon/marketstatus-now.json: the calendar is ours",
                    "polygon/marketstatus-upcoming.json: the calendar is ours",
                    "polygon/open-close-past.json: bars come by session, not by symbol",
                    "polygon/reference-exchanges.json: no port for it",
                    "polygon/reference-ticker-details-AAPL.json: one symbol a call",
                    "polygon/reference-ticker-types.json: known beforehand",
                    "polygon/ticker-events-META.json: renames are known by the FIGI",
                    "polygon/spec/massive-rest-openapi.json: no reply",
                    "sec/submissions-CIK0001318605-TSLA.json: the daily index tells who filed");

    private SampleTable() {}

    /// Those that are read, or refused for a reason.
    static List<Sample> read() {
        return READ.lines().map(SampleTable::sample).toList();
    }

    private static Sample sample(String line) {
        String[] of = line.split(" *\\| *", -1);
        return new Sample(of[3], feed(of[2]), of[4], Integer.parseInt(of[0]), of[1]);
    }

    private static Feed<?> feed(String name) {
        return FEEDS.stream()
                .filter(one -> name.equals(one.provider() + "/" + one.name()))
                .findFirst()
                .orElseThrow();
    }
}
