package dev.nightdesk.source.alphavantage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.NewsFeedContract;
import dev.nightdesk.source.Prefixes;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.RowFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AlphaVantageNewsFeedTest extends NewsFeedContract {

    private static final String FIRST = row("https://n.example/1", "20261120T170800", "BRK-B");

    @Override
    protected Feed<QuotedNews> feed() {
        return new AlphaVantageNewsFeed();
    }

    @Override
    protected String subject() {
        return "BRK.B";
    }

    @Override
    protected Answer good() {
        return feedOf(FIRST, row("https://n.example/2", "20261120T1709", "AAPL"));
    }

    @Override
    protected List<QuotedNews> rows() {
        return List.of(
                headline("https://n.example/1", "2026-11-20T17:08:00Z", "BRK.B"),
                headline("https://n.example/2", "2026-11-20T17:09:00Z", "AAPL"));
    }

    @Override
    protected Answer empty() {
        return feedOf();
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    private static QuotedNews headline(String address, String instant, String symbol) {
        return new QuotedNews(
                List.of(symbol),
                new NewsItem(address, Instant.parse(instant), "The Wire", "A title", address));
    }

    private static String row(String address, String published, String symbol) {
        return """
        {"title":"A\\ntitle","url":"%s","time_published":"%s","authors":["A. B."],
        "source":"The Wire","topics":[{"topic":"Finance","relevance_score":"0.1"}],
        "overall_sentiment_score":0.2,"ticker_sentiment":[
        {"ticker":"%s","relevance_score":"0.9","ticker_sentiment_score":"0.3"},
        {"ticker":"CRYPTO:BTC","relevance_score":"0.1"}]}\
        """
                .formatted(address, published, symbol);
    }

    private static Answer feedOf(String... rows) {
        return Answer.json(
                "{\"items\":\"%d\",\"sentiment_score_definition\":\"x\",\"feed\":[%s]}"
                        .formatted(rows.length, String.join(",", rows)));
    }

    @Test
    void the_latest_of_a_symbol_are_asked_for() {
        assertThat(feed().request("BRK.B").query())
                .containsEntry("function", "NEWS_SENTIMENT")
                .containsEntry("tickers", "BRK-B")
                .containsEntry("sort", "LATEST");
    }

    @Test
    void a_headline_about_no_security_is_passed_over() {
        Found<QuotedNews> found =
                found(feedOf(row("https://n.example/1", "20261120T170800", "FOREX:USD")));
        assertThat(found.rows()).isEmpty();
        assertThat(found.rejections().total()).isZero();
    }

    @Test
    void what_is_no_row_is_counted() {
        Found<QuotedNews> found =
                found(feedOf(FIRST, row("", "20261120T170800", "A"), row("u", "today", "A"), "1"));
        assertThat(found.rows()).hasSize(1);
        assertThat(found.rejections().rejected(RowFault.MALFORMED)).isEqualTo(3);
    }

    @Test
    void an_address_that_comes_again_is_counted() {
        assertThat(found(feedOf(FIRST, FIRST)).rejections().rejected(RowFault.DUPLICATE))
                .isEqualTo(1);
    }

    @Test
    void long_addresses_that_begin_alike_are_told_apart() {
        String start = "https://n.example/" + "a".repeat(300);
        Found<QuotedNews> found =
                found(
                        feedOf(
                                row(start + "1", "20261120T170800", "A"),
                                row(start + "2", "20261120T170800", "A")));
        assertThat(found.rows())
                .extracting(news -> news.item().id())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSizeLessThan(200));
        assertThat(found.rows().getFirst().item().address()).isEqualTo(start + "1");
    }

    @Test
    void no_key_is_told() {
        assertThat(((Missing<?>) fetch(Answer.json(Said.DAILY_LIMIT))).words())
                .contains("API key as ***")
                .doesNotContain("K3Y");
    }

    @Test
    void a_part_of_a_reply_is_none() {
        Prefixes.areNoReplies(feed(), subject(), good());
    }
}
