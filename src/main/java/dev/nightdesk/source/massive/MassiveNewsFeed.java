package dev.nightdesk.source.massive;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.source.NewsFeed;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The headlines of the whole market; the subject is `FROM..TO` in instants, the last one excluded,
/// or a next page. A headline without a ticker is passed over.
public final class MassiveNewsFeed extends PagedFeed<QuotedNews> implements NewsFeed {

    public MassiveNewsFeed() {
        super("news", "/v2/reference/news", List.of("id"));
    }

    @Override
    Request first(Request request, String subject) {
        Window<Instant> published = Window.of(subject, Instant::parse);
        return request.with("published_utc.gte", published.from().toString())
                .with("published_utc.lt", published.to().toString())
                .with("order", "asc")
                .with("sort", "published_utc")
                .with("limit", "1000");
    }

    @Override
    Optional<QuotedNews> read(JsonRow row, RowTally tally) {
        NewsItem item =
                new NewsItem(
                        row.line("id"),
                        Instant.parse(row.text("published_utc")),
                        row.line("publisher.name"),
                        row.line("title"),
                        row.line("article_url"));
        return QuotedNews.about(row.texts("tickers"), item);
    }
}
