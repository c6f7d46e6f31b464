package dev.nightdesk.source.massive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKind;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedDividend;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Fetched.Missing;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.QuotedNews;
import dev.nightdesk.source.Recorded;
import dev.nightdesk.source.Reply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers as Massive gave them, or as its own client's tests have them.
final class RealAnswersTest {

    private static Reply sample(int status, String name) {
        return Recorded.reply(status, "polygon/" + name);
    }

    private static <T> Found<T> found(Feed<T> feed, String subject, String name) {
        Found<T> found = (Found<T>) feed.read(sample(200, name), subject);
        assertThat(found.rejections().total()).isZero();
        return found;
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void bars_that_were_asked_for_adjusted_are_refused() {
        Fetched<QuotedBar> fetched =
                new MassiveBarFeed()
                        .read(sample(200, "grouped-daily-2005-04-04.json"), "2005-04-04");
        assertThat(fetched)
                .isEqualTo(new Missing<>(Absence.UNREADABLE, "prices that are not as traded"));
    }

    @Test
    void the_same_bars_as_traded_are_read() {
        Reply adjusted = sample(200, "grouped-daily-2005-04-04.json");
        byte[] asTraded =
                adjusted.text()
                        .replace("\"adjusted\": true", "\"adjusted\": false")
                        .getBytes(StandardCharsets.UTF_8);
        Found<QuotedBar> found =
                (Found<QuotedBar>)
                        new MassiveBarFeed().read(new Reply(200, "", asTraded), "2005-04-04");
        assertThat(found.rows())
                .containsExactly(
                        new QuotedBar("GIK", day("2005-04-04"), 9.99, 10.02, 9.9, 10.02, 895345));
    }

    @Test
    void splits_are_read_and_lead_to_the_next_page() {
        Found<AnnouncedAction> found =
                found(new MassiveSplitFeed(), "", "stocks-v1-splits-AAPL.json");
        assertThat(found.rows())
                .containsExactly(
                        new AnnouncedSplit("AAPL", day("2020-08-31"), 1, 4),
                        new AnnouncedSplit("AAPL", day("2014-06-09"), 1, 7));
        assertThat(found.next().getFirst().subject())
                .isEqualTo("next:AQcPBEFBUEwCAQAABAAAAQIAAgEJ-8x-AQ8EQUFQTA==");
    }

    @Test
    void dividends_are_read_and_lead_to_the_next_page() {
        Found<AnnouncedAction> found =
                found(new MassiveDividendFeed(), "", "stocks-v1-dividends-AAPL.json");
        assertThat(found.rows())
                .containsExactly(
                        new AnnouncedDividend("AAPL", day("2012-08-09"), 2.65),
                        new AnnouncedDividend("AAPL", day("2012-11-07"), 2.65));
        assertThat(found.next()).hasSize(1);
    }

    @Test
    void actions_of_the_older_endpoints_mean_the_same() {
        assertThat(found(new MassiveSplitFeed(), "", "reference-splits-v3-deprecated.json").rows())
                .hasSize(10)
                .contains(new AnnouncedSplit("CIG.C", day("2022-05-02"), 3, 4));
        assertThat(
                        found(
                                        new MassiveDividendFeed(),
                                        "",
                                        "reference-dividends-v3-deprecated.json")
                                .rows())
                .hasSize(10)
                .contains(new AnnouncedDividend("AIRTP", day("2023-11-13"), 0.5));
    }

    @Test
    void tickers_are_read_page_by_page() {
        Found<ListedSecurity> first =
                found(new MassiveListingFeed(), "active", "reference-tickers-page1.json");
        String next = first.next().getFirst().subject();
        Found<ListedSecurity> last =
                found(new MassiveListingFeed(), next, "reference-tickers-page2.json");
        assertThat(next).hasSizeBetween(150, 250);
        assertThat(first.rows()).extracting(ListedSecurity::symbol).containsExactly("A", "AA");
        assertThat(last.rows()).allMatch(one -> one.kind().orElseThrow() == ListingKind.ETF);
        assertThat(last.next()).isEmpty();
    }

    @Test
    void news_is_read() {
        QuotedNews news =
                found(new MassiveNewsFeed(), "", "reference-news-NFLX.json").rows().getFirst();
        assertThat(news.symbols()).containsExactly("MSFT", "TSN", "NFLX", "AMZN");
        assertThat(news.item().publisher()).isEqualTo("MarketWatch");
    }

    @ParameterizedTest
    @CsvSource({
        "404, open-close-not-found.json, NO_DATA",
        "200, open-close-not-found.json, NO_DATA",
        "403, synthetic-found/error_403.json, NOT_ENTITLED",
        "200, synthetic-found/error_403.json, NOT_ENTITLED",
        "429, synthetic-found/error_429.json, OVER_RATE",
        "200, synthetic-found/error_429.json, OVER_RATE",
        "200, open-close-past.json, UNREADABLE",
        "200, marketstatus-now.json, UNREADABLE",
        "200, marketstatus-upcoming.json, UNREADABLE",
        "200, reference-ticker-details-AAPL.json, UNREADABLE",
        "200, ticker-events-META.json, UNREADABLE",
    })
    void what_is_no_answer_of_a_feed_is_refused(int status, String name, Absence reason) {
        for (Feed<?> feed : feeds()) {
            assertThat(feed.read(sample(status, name), "2026-11-20"))
                    .isInstanceOfSatisfying(
                            Missing.class,
                            missing -> assertThat(missing.reason()).isEqualTo(reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reference-exchanges.json",
        "reference-ticker-types.json",
        "financials-vX.json",
        "aggs-AAPL-range-1-day.json"
    })
    void rows_of_another_kind_make_nothing(String name) {
        for (Feed<?> feed : feeds()) {
            Fetched<?> fetched = feed.read(sample(200, name), "2026-11-20");
            assertThat(fetched instanceof Found<?> found ? found.rows() : List.of()).isEmpty();
        }
    }

    private static List<Feed<?>> feeds() {
        return List.of(
                new MassiveBarFeed(),
                new MassiveSplitFeed(),
                new MassiveDividendFeed(),
                new MassiveListingFeed(),
                new MassiveNewsFeed());
    }
}
