package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Caller.MARKET;
import static dev.nightdesk.source.simulated.served.Caller.SESSION;
import static dev.nightdesk.source.simulated.served.Caller.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.QuotedBar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BarsServedTest {

    private static final Caller CALLER = new Caller(Conditions.FAIR);

    @AfterAll
    static void close() {
        CALLER.close();
    }

    private static List<QuotedBar> bars(JsonNode body, LocalDate day) {
        List<QuotedBar> bars = new ArrayList<>();
        body.path("results")
                .forEach(row ->
                        bars.add(
                                new QuotedBar(
                                        row.path("T").asString(),
                                        Moment.day(day),
                                        row.path("o").asDouble(),
                                        row.path("h").asDouble(),
                                        row.path("l").asDouble(),
                                        row.path("c").asDouble(),
                                        row.path("v").asDouble())));
        return bars;
    }

    @Test
    void a_day_brings_the_very_bars_of_the_simulated_market() {
        for (LocalDate day :
                List.of(SESSION, LocalDate.of(2026, 7, 2), LocalDate.of(2025, 12, 24))) {
            JsonNode body = CALLER.grouped(day).json();
            assertThat(bars(body, day))
                    .isEqualTo(all(MARKET.bars(wanted -> wanted == Moment.day(day))))
                    .hasSize(body.path("resultsCount").asInt());
            assertThat(body.path("status").asString()).isEqualTo("OK");
        }
    }

    @Test
    void a_bar_ends_when_its_session_does() {
        JsonNode early = CALLER.grouped(LocalDate.of(2025, 12, 24)).json();
        assertThat(early.path("results").path(0).path("t").asLong())
                .isEqualTo(Instant.parse("2025-12-24T18:00:00Z").toEpochMilli());
    }

    @Test
    void a_weekend_is_fine_and_empty() {
        JsonNode body = CALLER.grouped(LocalDate.of(2026, 11, 14)).json();
        assertThat(body.path("status").asString()).isEqualTo("OK");
        assertThat(body.path("resultsCount").asInt(-1)).isZero();
        assertThat(body.has("results")).isFalse();
    }

    @Test
    void a_day_is_refused_until_a_quarter_past_midnight_and_beyond_two_years() {
        try (Caller caller = new Caller(Conditions.FAIR)) {
            LocalDate monday = LocalDate.of(2026, 11, 23);
            Caller.Got early = caller.at("2026-11-24T05:14:00Z").grouped(monday);
            assertThat(early.status()).isEqualTo(403);
            assertThat(early.text()).contains("NOT_AUTHORIZED").contains("before end of day");
            assertThat(caller.at("2026-11-24T05:15:00Z").grouped(monday).status()).isEqualTo(200);
            Caller.Got old = caller.grouped(LocalDate.of(2024, 11, 22));
            assertThat(old.status()).isEqualTo(403);
            assertThat(old.text()).contains("timeframe");
        }
    }

    @Test
    void without_a_window_every_day_since_the_beginning_is_there() {
        try (Caller caller = new Caller(Conditions.FAIR.withoutWindow())) {
            LocalDate day = LocalDate.of(2023, 3, 7);
            assertThat(bars(caller.grouped(day).json(), day))
                    .isEqualTo(all(MARKET.bars(wanted -> wanted == Moment.day(day))))
                    .hasSizeGreaterThan(100);
            assertThat(bars(caller.grouped(SESSION).json(), SESSION))
                    .isEqualTo(all(MARKET.bars(wanted -> wanted == Moment.day(SESSION))));
        }
    }

    @Test
    void a_compressed_body_says_the_same() {
        String path = "/massive/v2/aggs/grouped/locale/us/market/stocks/2026-11-19?adjusted=false";
        Caller.Got plain = CALLER.get(path);
        Map<String, String> headers =
                Map.of("Authorization", "Bearer key", "Accept-Encoding", "gzip");
        Caller.Got packed = CALLER.with(headers, path);
        assertThat(packed.isPacked()).isTrue();
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 2);
        assertThat(packed.text()).isEqualTo(plain.text());
    }

    @Test
    void adjusted_prices_are_not_to_be_had() {
        String path = "/massive/v2/aggs/grouped/locale/us/market/stocks/2026-11-19";
        assertThat(CALLER.get(path).status()).isEqualTo(400);
    }

    @Test
    void some_volumes_are_written_with_an_exponent() {
        assertThat(BarRows.exponent(56_173_990)).isEqualTo("5.6173990e+07");
        StringBuilder bodies = new StringBuilder();
        for (int day = 16; day <= 20; day++) {
            bodies.append(CALLER.grouped(LocalDate.of(2026, 11, day)).text());
        }
        assertThat(bodies.toString()).containsPattern("\"v\":\\d\\.\\d+e\\+0\\d");
    }

    @Test
    void two_servers_of_the_same_market_send_the_same_bytes() {
        String symbol = MARKET.listings().getFirst().named(Moment.day(SESSION)).symbol();
        try (Caller other = new Caller(Conditions.FAIR)) {
            for (String path :
                    List.of(
                            "/massive/v3/reference/tickers?limit=50",
                            "/massive/v2/reference/news?order=asc&limit=100",
                            "/nasdaqtrader/dynamic/SymDir/otherlisted.txt",
                            "/sec-data/api/xbrl/companyfacts/CIK0001000003.json",
                            "/fred/graph/fredgraph.csv?id=DGS3MO",
                            "/finnhub/api/v1/stock/recommendation?symbol=" + symbol)) {
                String mine = CALLER.get(path).text().replaceAll("127.0.0.1:\\d+", "");
                String its = other.get(path).text().replaceAll("127.0.0.1:\\d+", "");
                assertThat(mine.replaceAll("File Creation Time.*", ""))
                        .isEqualTo(its.replaceAll("File Creation Time.*", ""));
            }
        }
    }
}
