package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Caller.MARKET;
import static dev.nightdesk.source.simulated.served.Caller.SESSION;
import static dev.nightdesk.source.simulated.served.Caller.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nightdesk.source.QuotedAction;
import dev.nightdesk.source.QuotedNews;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventsServedTest {

    private static final Caller CALLER = new Caller(Conditions.FAIR);
    private static final int DAY = Moment.day(SESSION);
    private static final String FROM = "2026-01-02";

    private static boolean isThisYear(int day) {
        return day >= Caller.day(FROM) && day <= DAY;
    }

    @AfterAll
    static void close() {
        CALLER.close();
    }

    private static List<JsonNode> splits() {
        return CALLER.pages("/massive/stocks/v1/splits?execution_date.gte=" + FROM + "&limit=5000");
    }

    private static List<JsonNode> dividends(int limit) {
        return CALLER.pages(
                "/massive/stocks/v1/dividends?ex_dividend_date.gte=" + FROM + "&limit=" + limit);
    }

    /// Closes by symbol and day.
    private static Map<String, Double> closes() {
        Map<String, Double> closes = new HashMap<>();
        all(MARKET.bars(day -> day > DAY - 400 && day <= DAY))
                .forEach(bar -> closes.put(bar.symbol() + bar.day(), bar.close()));
        return closes;
    }

    private static double closeBefore(Map<String, Double> closes, String symbol, int day) {
        int before = day - 1;
        while (!closes.containsKey(symbol + before)) {
            before--;
        }
        return closes.getOrDefault(symbol + before, Double.NaN);
    }

    @Test
    void splits_and_dividends_together_are_the_actions_of_the_simulated_market() {
        Map<String, Double> ratios = new HashMap<>();
        all(MARKET.actions(EventsServedTest::isThisYear))
                .forEach(action -> ratios.put(key(action), action.ratio()));
        Map<String, Double> closes = closes();
        int met = 0;
        for (JsonNode split : splits()) {
            String key = split.path("ticker").asString() + split.path("execution_date").asString();
            double factor = split.path("split_from").asDouble() / split.path("split_to").asDouble();
            assertThat(factor).isEqualTo(ratios.get(key));
            met++;
        }
        assertThat(met).isPositive();
        for (JsonNode dividend : dividends(5000)) {
            String symbol = dividend.path("ticker").asString();
            String date = dividend.path("ex_dividend_date").asString();
            double close = closeBefore(closes, symbol, Caller.day(date));
            double remaining = 1 - dividend.path("cash_amount").asDouble() / close;
            assertThat(remaining)
                    .isCloseTo(ratios.getOrDefault(symbol + date, -1.0), within(1e-15));
            met++;
        }
        assertThat(met).isEqualTo(ratios.size()).isGreaterThan(100);
    }

    private static String key(QuotedAction action) {
        return action.symbol() + LocalDate.ofEpochDay(action.exDay());
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        JsonNode first = CALLER.get("/massive/stocks/v1/dividends?limit=7&apiKey=k").json();
        assertThat(first.path("results").size()).isEqualTo(7);
        assertThat(first.path("next_url").asString())
                .startsWith("http://127.0.0.1")
                .doesNotContain("apiKey");
        assertThat(dividends(40)).isEqualTo(dividends(5000));
    }

    @Test
    void headlines_are_those_of_the_simulated_market_until_now() {
        List<String> served = new ArrayList<>();
        CALLER.pages(
                        "/massive/v2/reference/news?published_utc.gte=2026-11-01T05:00:00Z&order=asc&limit=50")
                .forEach(item ->
                        served.add(
                                item.path("id").asString()
                                        + item.path("published_utc").asString()
                                        + item.path("title").asString()
                                        + item.path("tickers").path(0).asString()));
        List<String> expected = new ArrayList<>();
        Instant from = Instant.parse("2026-11-01T05:00:00Z");
        for (QuotedNews news : all(MARKET.news(EventsServedTest::isThisYear))) {
            if (!news.item().published().isBefore(from)) {
                expected.add(
                        news.item().id()
                                + news.item().published()
                                + news.item().headline()
                                + news.symbols().getFirst());
            }
        }
        assertThat(served).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
    }

    @Test
    void nothing_is_told_before_its_time() {
        try (Caller caller = new Caller(Conditions.FAIR)) {
            String path =
                    "/massive/v2/reference/news?published_utc.gte=2026-11-23&order=asc&limit=1000";
            String dividends =
                    "/massive/stocks/v1/dividends?ex_dividend_date.gte=2026-11-23&limit=5000";
            assertThat(caller.pages(dividends)).isEmpty();
            int morning = caller.at("2026-11-23T15:00:00Z").pages(path).size();
            int evening = caller.at("2026-11-24T03:00:00Z").pages(path).size();
            assertThat(evening).isGreaterThan(morning);
            assertThat(caller.at("2026-12-05T06:00:00Z").pages(dividends)).isNotEmpty();
        }
    }
}
