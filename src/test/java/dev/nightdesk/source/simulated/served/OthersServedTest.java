package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Caller.MARKET;
import static dev.nightdesk.source.simulated.served.Caller.SESSION;
import static dev.nightdesk.source.simulated.served.Caller.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.QuotedBar;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OthersServedTest {

    private static final Caller CALLER = new Caller(Conditions.FAIR);
    private static final QuotedBar BAR =
            all(MARKET.bars(day -> day == Moment.day(SESSION))).stream()
                    .filter(bar -> bar.volume() > 0)
                    .findFirst()
                    .orElseThrow();

    @AfterAll
    static void close() {
        CALLER.close();
    }

    @Test
    void finnhub_quotes_the_last_close_and_zeros_for_nobody() {
        JsonNode quote = CALLER.get("/finnhub/api/v1/quote?symbol=" + BAR.symbol()).json();
        assertThat(quote.path("c").asDouble()).isEqualTo(BAR.close());
        assertThat(quote.path("h").asDouble()).isEqualTo(BAR.high());
        JsonNode nobody = CALLER.get("/finnhub/api/v1/quote?symbol=QQQQQ").json();
        assertThat(nobody.path("c").asInt(-1)).isZero();
        assertThat(nobody.path("d").isNull()).isTrue();
    }

    @Test
    void finnhub_mixes_numbers_nulls_and_text() {
        JsonNode metric =
                CALLER.get("/finnhub/api/v1/stock/metric?metric=all&symbol=" + BAR.symbol())
                        .json()
                        .path("metric");
        assertThat(metric.size()).isBetween(10, 20);
        assertThat(metric.path("52WeekHigh").asDouble()).isGreaterThanOrEqualTo(BAR.high());
        assertThat(metric.path("52WeekHighDate").asString()).matches("202[56]-\\d\\d-\\d\\d");
        assertThat(metric.path("currentEv/freeCashFlowTTM").isNull()).isTrue();
        String nobody = "/finnhub/api/v1/stock/metric?metric=all&symbol=QQQQQ";
        assertThat(CALLER.get(nobody).json().path("metric").size()).isZero();
    }

    @Test
    void finnhub_counts_opinions_of_most_companies_by_month() {
        int covered = 0;
        List<QuotedBar> bars = all(MARKET.bars(day -> day == Moment.day(SESSION)));
        for (QuotedBar bar : bars) {
            JsonNode months =
                    CALLER.get("/finnhub/api/v1/stock/recommendation?symbol=" + bar.symbol())
                            .json();
            if (months.size() > 0) {
                assertThat(months.path(0).path("period").asString()).isEqualTo("2026-11-01");
                covered++;
            }
        }
        assertThat(covered).isBetween(60, 95);
    }

    @Test
    void alpha_vantage_lists_what_trades_and_what_no_longer_does() {
        String path = "/alphavantage/query?apikey=k&function=LISTING_STATUS";
        List<String> active = CALLER.get(path).text().lines().toList();
        assertThat(active.getFirst())
                .isEqualTo("symbol,name,exchange,assetType,ipoDate,delistingDate,status");
        assertThat(active).anyMatch(line -> line.startsWith(BAR.symbol() + ","));
        assertThat(active.subList(1, active.size()))
                .allMatch(line -> line.endsWith(",null,Active"));
        List<String> gone = CALLER.get(path + "&state=delisted").text().lines().toList();
        assertThat(gone).hasSizeGreaterThan(2);
        assertThat(gone.subList(1, gone.size()))
                .allMatch(line -> line.matches(".*,202[56]-\\d\\d-\\d\\d,Delisted"));
    }

    @Test
    void alpha_vantage_scores_headlines() {
        JsonNode feed =
                CALLER.get(
                                "/alphavantage/query?apikey=k&function=NEWS_SENTIMENT&sort=EARLIEST&limit=20&time_from=20261101T0000")
                        .json();
        assertThat(feed.path("items").asString()).isEqualTo("20");
        assertThat(feed.path("feed").path(0).path("time_published").asString())
                .startsWith("2026110");
        assertThat(feed.path("feed").path(0).path("overall_sentiment_score").asDouble())
                .isBetween(-0.5, 0.5);
        String unknown = "/alphavantage/query?apikey=k&function=OVERVIEW";
        assertThat(CALLER.get(unknown).json().has("Error Message")).isTrue();
    }

    @Test
    void rates_come_a_session_late_and_are_empty_on_holidays() {
        List<String> lines =
                CALLER.get("/fred/graph/fredgraph.csv?id=DGS3MO").text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("observation_date,DGS3MO");
        assertThat(lines)
                .contains("2026-07-03,")
                .last()
                .asString()
                .matches("2026-11-20,\\d\\.\\d+");
        assertThat(CALLER.get("/fred/graph/fredgraph.csv?id=GDP").status()).isEqualTo(404);
    }

    @Test
    void the_volatility_index_is_the_same_at_both_providers() {
        List<String> cboe =
                CALLER.get("/cboe/api/global/us_indices/daily_prices/VIX_History.csv")
                        .text()
                        .lines()
                        .toList();
        assertThat(cboe.getFirst()).isEqualTo("DATE,OPEN,HIGH,LOW,CLOSE");
        assertThat(cboe.getLast()).startsWith("11/20/2026,");
        String close = cboe.getLast().substring(cboe.getLast().lastIndexOf(',') + 1);
        String fred = CALLER.get("/fred/graph/fredgraph.csv?id=VIXCLS&cosd=2026-11-20").text();
        double other =
                Double.parseDouble(fred.strip().substring(fred.strip().lastIndexOf(',') + 1));
        assertThat(Double.parseDouble(close)).isEqualTo(other).isBetween(8.0, 40.0);
    }
}
