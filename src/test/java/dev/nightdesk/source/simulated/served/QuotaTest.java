package dev.nightdesk.source.simulated.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final String NEWS = "/massive/v2/reference/news";
    private static final String TICKERS = "/sec-www/files/company_tickers.json";
    private static final String LISTING =
            "/alphavantage/query?function=LISTING_STATUS&apikey=secret";

    private final Caller caller = new Caller(Conditions.FAIR);

    @AfterEach
    void close() {
        caller.close();
    }

    private int violations(String provider) {
        return caller.state().path("violations").path(provider).asInt(-1);
    }

    @Test
    void massive_takes_five_calls_in_any_minute() {
        for (int call = 0; call < 5; call++) {
            assertThat(caller.at("2026-11-21T06:00:0" + call + "Z").getNow(NEWS).status())
                    .isEqualTo(200);
        }
        Caller.Got sixth = caller.at("2026-11-21T06:00:59Z").getNow(NEWS);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).contains("exceeded the maximum requests per minute");
        assertThat(caller.at("2026-11-21T06:01:00Z").getNow(NEWS).status()).isEqualTo(200);
        assertThat(caller.getNow(NEWS).status()).isEqualTo(429);
        assertThat(violations("massive")).isEqualTo(2);
        assertThat(caller.state().path("calls").path("massive").path("news").asInt()).isEqualTo(8);
    }

    @Test
    void the_sec_counts_both_sites_together_and_bans_for_ten_minutes() {
        String facts = "/sec-data/api/xbrl/companyfacts/CIK0001000003.json";
        for (int call = 0; call < 10; call++) {
            assertThat(caller.getNow(call % 2 == 0 ? TICKERS : facts).status()).isNotEqualTo(403);
        }
        Caller.Got eleventh = caller.getNow(TICKERS);
        assertThat(eleventh.status()).isEqualTo(403);
        assertThat(eleventh.text()).contains("Request Rate Threshold Exceeded");
        assertThat(caller.at("2026-11-21T05:39:59Z").getNow(TICKERS).status()).isEqualTo(403);
        assertThat(caller.at("2026-11-21T05:40:00Z").getNow(TICKERS).status()).isEqualTo(200);
        assertThat(violations("sec")).isEqualTo(2);
    }

    @Test
    void alpha_vantage_takes_one_a_second_and_25_a_day_and_repeats_the_key() {
        caller.at("2026-11-21T06:00:00Z").getNow(LISTING);
        assertThat(caller.getNow(LISTING).text())
                .contains("Information")
                .contains("1 request per second");
        for (int call = 0; call < 24; call++) {
            assertThat(caller.get(LISTING).text()).startsWith("symbol,");
        }
        Caller.Got gone = caller.get(LISTING);
        assertThat(gone.status()).isEqualTo(200);
        assertThat(gone.text()).contains("API key as secret").contains("25 requests per day");
        assertThat(caller.at("2026-11-22T04:59:00Z").getNow(LISTING).text()).contains("per day");
        assertThat(caller.at("2026-11-22T05:00:00Z").getNow(LISTING).text()).startsWith("symbol,");
        assertThat(violations("alphavantage")).isEqualTo(3);
    }

    @Test
    void finnhub_takes_thirty_a_second_and_sixty_a_minute() {
        String quote = "/finnhub/api/v1/quote?symbol=A";
        for (int call = 0; call < 30; call++) {
            assertThat(caller.getNow(quote).status()).isEqualTo(200);
        }
        assertThat(caller.getNow(quote).status()).isEqualTo(429);
        caller.at("2026-11-21T05:30:01Z");
        for (int call = 0; call < 30; call++) {
            assertThat(caller.getNow(quote).status()).isEqualTo(200);
        }
        assertThat(caller.at("2026-11-21T05:30:30Z").getNow(quote).text())
                .contains("API limit reached");
        assertThat(violations("finnhub")).isEqualTo(2);
    }

    @Test
    void who_has_no_key_is_told_so() {
        assertThat(caller.with(Map.of(), NEWS).status()).isEqualTo(401);
        assertThat(caller.with(Map.of("Authorization", "Bearer "), NEWS).text())
                .contains("API Key was not provided");
        assertThat(caller.with(Map.of(), "/finnhub/api/v1/quote?symbol=A").status()).isEqualTo(401);
        assertThat(caller.with(Map.of(), "/alphavantage/query?function=LISTING_STATUS").text())
                .contains("Error Message");
        Caller.Got nobody = caller.with(Map.of("User-Agent", "robot"), TICKERS);
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(nobody.text()).contains("Undeclared Automated Tool");
        assertThat(caller.with(Map.of(), NEWS + "?apiKey=k").status()).isEqualTo(200);
        assertThat(violations("massive")).isZero();
    }

    @Test
    void the_clock_only_goes_forward() {
        caller.at("2026-11-25T12:00:00Z").getNow(TICKERS);
        caller.at("2026-11-23T12:00:00Z").getNow(TICKERS);
        assertThat(caller.state().path("now").asString()).isEqualTo("2026-11-25T12:00:00Z");
    }

    @Test
    void calls_that_make_no_sense_are_told_so() {
        assertThat(caller.get("/massive/v2/reference/news?limit=many").status()).isEqualTo(400);
        assertThat(caller.get("/massive/v9/unknown").status()).isEqualTo(404);
        assertThat(caller.get("/nobody/here").status()).isEqualTo(404);
        assertThat(caller.post("/admin/faults?session=2026-11-20&names=rain").text())
                .contains("rate-storm");
    }
}
