package dev.nightdesk.source.simulated.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Faults of the wire.
class WireFaultsTest {

    private static final LocalDate NEXT = LocalDate.of(2026, 11, 23);
    private static final String NEWS = "/massive/v2/reference/news?limit=1000";
    private static final String METRIC = "/finnhub/api/v1/stock/metric?symbol=A";
    private static final String QUOTE = "/finnhub/api/v1/quote?symbol=A";
    private static final String LISTING = "/alphavantage/query?function=LISTING_STATUS&apikey=k";
    private static final String DIRECTORY = "/nasdaqtrader/dynamic/SymDir/nasdaqlisted.txt";
    private static final String RATES = "/fred/graph/fredgraph.csv?id=DGS3MO";
    private static final String VIX = "/cboe/api/global/us_indices/daily_prices/VIX_History.csv";
    private static final String TICKERS = "/sec-www/files/company_tickers.json";

    private final Caller caller = new Caller(Conditions.FAIR);

    @AfterEach
    void close() {
        caller.close();
    }

    /// What a few patient calls bring.
    private List<Caller.Got> calls(String path, int count) {
        List<Caller.Got> got = new ArrayList<>();
        for (int call = 0; call < count; call++) {
            got.add(caller.get(path));
        }
        return got;
    }

    private long met(String path, int status) {
        return calls(path, 8).stream().filter(got -> got.status() == status).count();
    }

    @Test
    void a_rate_storm_refuses_three_calls_in_a_row_that_are_no_violation() {
        caller.plan("rate-storm");
        List<Caller.Got> got = calls(NEWS, 8);
        int first = 0;
        while (got.get(first).status() == 200) {
            first++;
        }
        assertThat(got.subList(first, first + 3)).allMatch(one -> one.status() == 429);
        assertThat(got.subList(first + 3, 8)).allMatch(one -> one.status() == 200);
        assertThat(met(QUOTE, 429)).isEqualTo(3);
        assertThat(caller.recorded("rate-storm", "massive")).isEqualTo(3);
        assertThat(caller.state().path("violations").path("massive").asInt(-1)).isZero();
    }

    @Test
    void errors_come_with_status_200() {
        caller.plan("ok-errors");
        assertThat(calls(NEWS, 5))
                .filteredOn(got -> got.text().contains("\"status\":\"ERROR\""))
                .hasSize(1);
        assertThat(calls(QUOTE, 5)).filteredOn(got -> got.text().contains("\"error\"")).hasSize(1);
        assertThat(calls(LISTING, 5)).filteredOn(got -> got.text().contains("\"Note\"")).hasSize(1);
        assertThat(met(NEWS, 200)).isEqualTo(8);
    }

    @Test
    void a_closed_tier_stays_closed_until_the_next_session_is_over() {
        caller.plan("closed-tier");
        assertThat(met(METRIC, 403)).isEqualTo(8);
        assertThat(met(QUOTE, 200)).isEqualTo(8);
        assertThat(caller.recorded("closed-tier", "finnhub")).isEqualTo(8);
        assertThat(caller.at("2026-11-23T21:00:00Z").get(METRIC).status()).isEqualTo(200);
    }

    @Test
    void a_page_breaks_off_once_at_massive_and_once_at_the_sec() {
        caller.plan("truncated-page");
        assertThat(broken(NEWS)).isEqualTo(1);
        assertThat(broken(TICKERS)).isEqualTo(1);
        assertThat(caller.recorded("truncated-page", "sec")).isEqualTo(1);
    }

    /// Of five answers, those of which not everything comes.
    private int broken(String path) {
        int broken = 0;
        for (int call = 0; call < 5; call++) {
            broken += isWhole(path) ? 0 : 1;
        }
        return broken;
    }

    private boolean isWhole(String path) {
        try {
            JsonNode body = caller.get(path).json();
            return body.path("status").asString("OK").equals("OK");
        } catch (UncheckedIOException | JacksonException e) {
            return false;
        }
    }

    @Test
    void a_page_for_humans_comes_in_place_of_data() {
        caller.plan("html-page");
        for (String path : List.of(NEWS, DIRECTORY, RATES)) {
            assertThat(calls(path, 5))
                    .allMatch(got -> got.status() == 200)
                    .filteredOn(got -> got.text().startsWith("<!DOCTYPE html"))
                    .hasSize(1);
        }
    }

    @Test
    void a_body_trickles_and_breaks_off() {
        caller.plan("slow-drip");
        assertThat(broken(NEWS) + broken(TICKERS)).isEqualTo(1);
        assertThat(caller.recorded("slow-drip", "massive") + caller.recorded("slow-drip", "sec"))
                .isEqualTo(1);
    }

    @Test
    void a_dead_hour_begins_with_the_first_call_and_ends_after_an_hour() {
        caller.plan("dead-hour");
        List<String> dead = new ArrayList<>();
        for (String path : List.of(NEWS, TICKERS, QUOTE)) {
            try {
                caller.get(path);
            } catch (UncheckedIOException e) {
                dead.add(path);
            }
        }
        assertThat(dead).hasSize(1);
        caller.at("2026-11-21T06:29:00Z");
        assertThatThrownBy(() -> caller.getNow(dead.getFirst()))
                .isInstanceOf(UncheckedIOException.class);
        caller.at("2026-11-21T06:33:00Z");
        assertThat(caller.getNow(dead.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void servers_fail_twice() {
        caller.plan("server-errors");
        assertThat(met(NEWS, 503)).isEqualTo(2);
        assertThat(met(TICKERS, 503)).isEqualTo(2);
        assertThat(met(VIX, 503)).isEqualTo(2);
    }

    @Test
    void faults_of_one_night_leave_three_retries_a_chance() {
        caller.plan("rate-storm,server-errors,ok-errors,html-page,truncated-page");
        int inRow = 0;
        int worst = 0;
        for (int call = 0; call < 30; call++) {
            inRow = isWhole(NEWS) ? 0 : inRow + 1;
            worst = Math.max(worst, inRow);
        }
        assertThat(worst).isEqualTo(3);
    }

    @Test
    void a_plan_made_at_the_start_waits_for_its_night() {
        Conditions planned =
                Conditions.FAIR.withFaults(FaultPlan.NONE.with(NEXT, Fault.SERVER_ERRORS));
        try (Caller patient = new Caller(planned)) {
            for (int call = 0; call < 5; call++) {
                assertThat(patient.get(VIX).status()).isEqualTo(200);
            }
            assertThat(patient.at("2026-11-23T21:00:00Z").get(VIX).status()).isEqualTo(503);
        }
    }

    @Test
    void an_order_to_stop_ends_the_wait_and_so_does_silence() throws InterruptedException {
        assertThat(caller.post("/admin/stop").text()).isEqualTo("stopping\n");
        caller.awaitEnd(Duration.ofDays(1));
        caller.awaitEnd(Duration.ofMillis(1));
    }
}
