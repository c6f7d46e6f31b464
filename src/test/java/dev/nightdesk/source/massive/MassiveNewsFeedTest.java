package dev.nightdesk.source.massive;

import static dev.nightdesk.source.massive.Said.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.NewsItem;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Answer;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.NewsFeedContract;
import dev.nightdesk.source.Prefixes;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.RowFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MassiveNewsFeedTest extends NewsFeedContract {

    private static final String FULL =
            """
            {"id":"n1","publisher":{"name":"The Wire","homepage_url":"https://w.example/"},
            "title":"Apple\\nand the <b>rest</b>","author":"A. B.","published_utc":"2026-11-20T17:08:00Z",
            "article_url":"https://w.example/1","tickers":["AAPL","not a ticker","MSFT","AAPL"],
            "keywords":["phones"],"insights":[{"ticker":"AAPL","sentiment":"positive"}]}\
            """;
    private static final String BARE =
            "{\"id\":\"n2\",\"title\":\"T\",\"published_utc\":\"2026-11-20T17:09:00Z\",\"tickers\":[\"BRK.B\"]}";

    @Override
    protected Feed<QuotedNews> feed() {
        return new MassiveNewsFeed();
    }

    @Override
    protected String subject() {
        return "2026-11-20T00:00:00Z..2026-11-21T05:00:00Z";
    }

    @Override
    protected Answer good() {
        return page(FULL, BARE);
    }

    @Override
    protected List<QuotedNews> rows() {
        return List.of(
                new QuotedNews(
                        List.of("AAPL", "MSFT"),
                        new NewsItem(
                                "n1",
                                Instant.parse("2026-11-20T17:08:00Z"),
                                "The Wire",
                                "Apple and the <b>rest</b>",
                                "https://w.example/1")),
                new QuotedNews(
                        List.of("BRK.B"),
                        new NewsItem("n2", Instant.parse("2026-11-20T17:09:00Z"), "", "T", "")));
    }

    @Override
    protected Answer empty() {
        return page();
    }

    @Override
    protected Map<Answer, Absence> refusals() {
        return Said.REFUSALS;
    }

    @Test
    void a_stretch_of_time_is_asked_for_without_its_end() {
        assertThat(feed().request(subject()).query())
                .containsEntry("published_utc.gte", "2026-11-20T00:00:00Z")
                .containsEntry("published_utc.lt", "2026-11-21T05:00:00Z")
                .containsEntry("order", "asc");
    }

    @Test
    void an_array_left_out_is_nothing_if_the_count_says_so() {
        assertThat(found(Answer.json("{\"status\":\"OK\",\"count\":0}")).rows()).isEmpty();
        assertThat(reason(fetch(Answer.json("{\"status\":\"OK\",\"count\":1}"))))
                .isEqualTo(Absence.UNREADABLE);
    }

    @Test
    void a_headline_about_nobody_is_passed_over() {
        Found<QuotedNews> found =
                found(
                        page(
                                BARE.replace("[\"BRK.B\"]", "[]"),
                                BARE.replace("\"BRK.B\"", "\"no ticker\""),
                                BARE.replace("\"tickers\"", "\"others\"")));
        assertThat(found.rows()).isEmpty();
        assertThat(found.rejections().total()).isZero();
    }

    @Test
    void a_headline_without_id_or_title_or_time_is_counted() {
        Found<QuotedNews> found =
                found(
                        page(
                                BARE.replace("\"n2\"", "\" \""),
                                BARE.replace("\"T\"", "\"\\u0000\""),
                                BARE.replace("2026-11-20T17:09:00Z", "yesterday")));
        assertThat(found.rows()).isEmpty();
        assertThat(found.rejections().rejected(RowFault.MALFORMED)).isEqualTo(3);
    }

    @Test
    void a_part_of_a_reply_is_none() {
        Prefixes.areNoReplies(feed(), subject(), good());
    }
}
