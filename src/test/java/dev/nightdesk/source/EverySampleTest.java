package dev.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.alphavantage.AlphaVantageListingFeed;
import dev.nightdesk.source.alphavantage.AlphaVantageNewsFeed;
import dev.nightdesk.source.cboe.CboeRateFeed;
import dev.nightdesk.source.finnhub.FinnhubMetricFeed;
import dev.nightdesk.source.finnhub.FinnhubQuoteFeed;
import dev.nightdesk.source.finnhub.FinnhubTrendFeed;
import dev.nightdesk.source.fred.FredRateFeed;
import dev.nightdesk.source.imports.BarFile;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every recorded reply of a provider is read, refused for the right reason, or of an endpoint that
/// nobody asks.
final class EverySampleTest {

    private static final String ROOT = "provider-samples";

    /// A file and what is to come of it.
    ///
    /// @param feed that is given the file
    /// @param expected rows, or the reason why there are none
    private record Sample(String file, Feed<?> feed, String subject, int status, String expected) {

        private String outcome() {
            return words(feed.read(Recorded.reply(status, file), subject));
        }

        private static String words(Fetched<?> fetched) {
            return switch (fetched) {
                case Found<?> found -> found.rows().size() + " rows";
                case Missing<?> missing -> missing.reason().name();
            };
        }
    }

    private static final List<Sample> READ =
            List.of(
                    sample(
                            "alphavantage/listing_status-active-2025-02.csv",
                            new AlphaVantageListingFeed(),
                            "active",
                            200,
                            "11793 rows"),
                    sample(
                            "alphavantage/synthetic-found/rate_limit_information.json",
                            new AlphaVantageNewsFeed(),
                            "IBM",
                            200,
                            "OVER_DAY"),
                    sample(
                            "alphavantage/synthetic-found/rate_limit_note.json",
                            new AlphaVantageListingFeed(),
                            "active",
                            200,
                            "OVER_DAY"),
                    sample(
                            "finnhub/metric-AAPL.json",
                            new FinnhubMetricFeed(),
                            "AAPL",
                            200,
                            "131 rows"),
                    sample(
                            "finnhub/recommendation-AAPL.json",
                            new FinnhubTrendFeed(),
                            "AAPL",
                            200,
                            "4 rows"),
                    sample(
                            "finnhub/quote-AAPL.json",
                            new FinnhubQuoteFeed(),
                            "AAPL",
                            200,
                            "1 rows"),
                    sample(
                            "finnhub/quote-unknown-symbol-200.json",
                            new FinnhubQuoteFeed(),
                            "NOPE",
                            200,
                            "NO_DATA"),
                    sample(
                            "finnhub/candle-AAPL-403-premium.json",
                            new FinnhubQuoteFeed(),
                            "AAPL",
                            403,
                            "NOT_ENTITLED"),
                    sample(
                            "finnhub/news-sentiment-AAPL-403-premium.json",
                            new FinnhubMetricFeed(),
                            "AAPL",
                            403,
                            "NOT_ENTITLED"),
                    sample(
                            "fred/fredgraph-DGS3MO-2024-08.csv",
                            new FredRateFeed(),
                            "DGS3MO",
                            200,
                            "9661 rows"),
                    sample(
                            "fred/fredgraph-DGS3MO-2026-02.csv",
                            new FredRateFeed(),
                            "DGS3MO",
                            200,
                            "5287 rows"),
                    sample(
                            "fred/cboe-VIX_History-2022-12.csv",
                            new CboeRateFeed(),
                            "VIX",
                            200,
                            "8316 rows"),
                    sample(
                            "fred/cboe-VIX_History-2025-11-resaved.csv",
                            new CboeRateFeed(),
                            "VIX",
                            200,
                            "9060 rows"),
                    sample(
                            "nasdaqtrader/nasdaqlisted-2025-07-21.txt",
                            NasdaqTraderListingFeed.nasdaqListed(),
                            "",
                            200,
                            "4973 rows"),
                    sample(
                            "nasdaqtrader/otherlisted-2025-07-21.txt",
                            NasdaqTraderListingFeed.otherListed(),
                            "",
                            200,
                            "6606 rows"),
                    sample(
                            "nasdaqtrader/nasdaqlisted-HTML-instead-of-data-2025-10-04.txt",
                            NasdaqTraderListingFeed.nasdaqListed(),
                            "",
                            200,
                            "UNREADABLE"),
                    sample(
                            "polygon/grouped-daily-2005-04-04.json",
                            new MassiveBarFeed(),
                            "2005-04-04",
                            200,
                            "UNREADABLE"),
                    sample(
                            "polygon/reference-tickers-page1.json",
                            new MassiveListingFeed(),
                            "active",
                            200,
                            "2 rows"),
                    sample(
                            "polygon/reference-tickers-page2.json",
                            new MassiveListingFeed(),
                            "active",
                            200,
                            "2 rows"),
                    sample(
                            "polygon/reference-news-NFLX.json",
                            new MassiveNewsFeed(),
                            "2021-04-01T00:00:00Z..2021-05-01T00:00:00Z",
                            200,
                            "1 rows"),
                    sample(
                            "polygon/stocks-v1-dividends-AAPL.json",
                            new MassiveDividendFeed(),
                            "2026-01-01..2026-12-31",
                            200,
                            "2 rows"),
                    sample(
                            "polygon/stocks-v1-splits-AAPL.json",
                            new MassiveSplitFeed(),
                            "2014-01-01..2026-12-31",
                            200,
                            "2 rows"),
                    sample(
                            "polygon/reference-dividends-v3-deprecated.json",
                            new MassiveDividendFeed(),
                            "2021-01-01..2022-12-31",
                            200,
                            "10 rows"),
                    sample(
                            "polygon/reference-splits-v3-deprecated.json",
                            new MassiveSplitFeed(),
                            "2021-01-01..2022-12-31",
                            200,
                            "10 rows"),
                    sample(
                            "polygon/open-close-not-found.json",
                            new MassiveBarFeed(),
                            "2023-01-03",
                            404,
                            "NO_DATA"),
                    sample(
                            "polygon/synthetic-found/error_403.json",
                            new MassiveBarFeed(),
                            "2026-01-05",
                            403,
                            "NOT_ENTITLED"),
                    sample(
                            "polygon/synthetic-found/error_429.json",
                            new MassiveBarFeed(),
                            "2026-01-05",
                            429,
                            "OVER_RATE"),
                    sample(
                            "sec/company_tickers-2026-02-01.json",
                            new SecTickerFeed(),
                            "",
                            200,
                            "10338 rows"),
                    sample(
                            "sec/company_tickers_exchange-2025-08.json",
                            new SecTickerExchangeFeed(),
                            "",
                            200,
                            "7319 rows"),
                    sample(
                            "sec/companyfacts-CIK0001640147-SNOW.json",
                            new SecFactFeed(),
                            "1640147",
                            200,
                            "289 rows"),
                    sample(
                            "sec/daily-index-form.20200318.txt",
                            new SecIndexFeed(),
                            "2020-03-18",
                            200,
                            "87 rows"),
                    sample(
                            "sec/error-403-request-rate-threshold.txt",
                            new SecFactFeed(),
                            "320193",
                            403,
                            "SHUT_OUT"),
                    sample(
                            "sec/frames-us-gaap-AccountsPayableCurrent-USD-CY2019Q1I.json",
                            new SecFrameFeed(),
                            "us-gaap/AccountsPayableCurrent/USD/CY2019Q1I",
                            200,
                            "3390 rows"));

    /// Files that no feed is for, and why.
    private static final List<String> UNUSED =
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

    private static Sample sample(
            String file, Feed<?> feed, String subject, int status, String expected) {
        return new Sample(file, feed, subject, status, expected);
    }

    @Test
    void every_sample_is_read_or_refused_for_the_right_reason() {
        StringBuilder table = new StringBuilder();
        READ.forEach(one -> table.append("%-75s %s%n".formatted(one.file(), one.outcome())));
        stooq().forEach(file -> table.append("%-75s %d bars%n".formatted(file, bars(file))));
        UNUSED.forEach(one -> table.append("%s%n".formatted(one.replace(": ", " -- not used: "))));
        System.out.println(table);
        assertThat(READ)
                .allSatisfy(
                        one -> assertThat(one.outcome()).as(one.file()).isEqualTo(one.expected()));
        assertThat(stooq()).hasSize(9).allSatisfy(file -> assertThat(bars(file)).isPositive());
    }

    @Test
    void no_sample_is_forgotten() {
        Set<String> told = new TreeSet<>();
        READ.forEach(one -> told.add(one.file()));
        UNUSED.forEach(one -> told.add(one.substring(0, one.indexOf(": "))));
        told.addAll(stooq());
        told.add("MANIFEST.md");
        assertThat(files()).isEqualTo(told);
    }

    private static Set<String> stooq() {
        return files().stream()
                .filter(file -> file.startsWith("stooq/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int bars(String file) {
        int bars = 0;
        try (Rows<QuotedBar> rows =
                BarFile.open(Recorded.file(ROOT + "/" + file), day -> true).bars(day -> true)) {
            while (rows.next() != null) {
                bars++;
            }
        }
        return bars;
    }

    private static Set<String> files() {
        Path root = Recorded.file(ROOT);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
