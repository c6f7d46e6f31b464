package dev.nightdesk.source.alphavantage;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.NewsFeed;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.json.JsonPage;

/// The latest headlines about one symbol, which is the subject.
public final class AlphaVantageNewsFeed implements NewsFeed {

    @Override
    public String provider() {
        return "alphavantage";
    }

    @Override
    public String name() {
        return "news-sentiment";
    }

    @Override
    public Request request(String symbol) {
        return Request.of("www", "/query")
                .with("function", "NEWS_SENTIMENT")
                .with("tickers", TapeSymbol.asked(symbol))
                .with("sort", "LATEST")
                .with("limit", "50");
    }

    @Override
    public Fetched<QuotedNews> read(Reply reply, String symbol) {
        return Notice.<QuotedNews>of(reply).orElseGet(() -> headlines(reply));
    }

    private static Fetched<QuotedNews> headlines(Reply reply) {
        NewsRows rows = new NewsRows();
        return JsonPage.read(reply.body(), "feed", rows)
                .map(page ->
                        page.rows().isPresent()
                                ? rows.found()
                                : Notice.<QuotedNews>of(reply, page.head()))
                .orElseGet(() -> Refusal.because(Absence.UNREADABLE, "not one whole object"));
    }
}
