package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Caller.MARKET;
import static dev.nightdesk.source.simulated.served.Caller.SESSION;
import static dev.nightdesk.source.simulated.served.Caller.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.source.QuotedBar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Faults of the data.
class DataFaultsTest {

    private static final LocalDate NEXT = LocalDate.of(2026, 11, 23);

    private final Caller caller = new Caller(Conditions.FAIR);

    @AfterEach
    void close() {
        caller.close();
    }

    private Map<String, JsonNode> rows(LocalDate day) {
        Map<String, JsonNode> rows = new HashMap<>();
        caller.grouped(day)
                .json()
                .path("results")
                .forEach(row -> rows.put(row.path("T").asString(), row));
        return rows;
    }

    private static Map<String, QuotedBar> bars(LocalDate day) {
        Map<String, QuotedBar> bars = new HashMap<>();
        all(MARKET.bars(wanted -> wanted == Moment.day(day)))
                .forEach(bar -> bars.put(bar.symbol(), bar));
        return bars;
    }

    private static QuotedBar bar(String symbol) {
        return Objects.requireNonNull(bars(SESSION).get(symbol));
    }

    private static double close(Map<String, JsonNode> rows, String symbol) {
        JsonNode row = rows.get(symbol);
        return row == null ? Double.NaN : row.path("c").asDouble(Double.NaN);
    }

    /// Symbols whose close is not that of the simulated market.
    private Set<String> bent(LocalDate day) {
        Map<String, JsonNode> rows = rows(day);
        Set<String> bent = new HashSet<>();
        bars(day)
                .forEach((symbol, bar) -> {
                    if (close(rows, symbol) != bar.close()) {
                        bent.add(symbol);
                    }
                });
        return bent;
    }

    @Test
    void garbage_rows_are_gone_with_the_next_session() {
        caller.plan("garbage-rows");
        assertThat(bent(SESSION)).hasSizeBetween(5, 12);
        assertThat(caller.recorded("garbage-rows", "massive")).isPositive();
        assertThat(bent(LocalDate.of(2026, 11, 19))).isEmpty();
        caller.at("2026-11-24T06:00:00Z");
        assertThat(bent(SESSION)).isEmpty();
    }

    @Test
    void a_silent_split_halves_a_price_for_ever_and_nobody_tells() {
        caller.plan("silent-split");
        assertThat(bent(LocalDate.of(2026, 11, 19))).isEmpty();
        Set<String> bent = bent(SESSION);
        assertThat(bent).hasSize(1);
        String symbol = bent.iterator().next();
        assertThat(close(rows(SESSION), symbol) / bar(symbol).close()).isBetween(0.499, 0.501);
        caller.at("2026-11-24T06:00:00Z");
        assertThat(bent(NEXT)).isEqualTo(bent);
        assertThat(
                        caller.pages(
                                "/massive/stocks/v1/splits?execution_date.gte=2026-11-20&ticker="
                                        + symbol))
                .isEmpty();
        assertThat(caller.recorded("silent-split", "massive")).isPositive();
    }

    @Test
    void half_bars_are_whole_with_the_next_session() {
        caller.plan("half-bar");
        Set<String> bent = bent(SESSION);
        assertThat(bent).hasSizeBetween(1, 5);
        Map<String, JsonNode> rows = rows(SESSION);
        bent.forEach(symbol -> {
            double whole = bar(symbol).volume();
            assertThat(Objects.requireNonNull(rows.get(symbol)).path("v").asDouble())
                    .isEqualTo(Math.rint(whole / 2));
        });
        caller.at("2026-11-23T15:00:00Z");
        assertThat(bent(SESSION)).isEmpty();
    }

    @Test
    void a_closure_leaves_a_session_without_bars() {
        caller.plan("closure");
        JsonNode body = caller.grouped(SESSION).json();
        assertThat(body.path("status").asString()).isEqualTo("OK");
        assertThat(body.path("resultsCount").asInt(-1)).isZero();
        assertThat(caller.recorded("closure", "massive")).isEqualTo(1);
    }
}
