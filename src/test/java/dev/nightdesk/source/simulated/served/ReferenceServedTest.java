package dev.nightdesk.source.simulated.served;

import static dev.nightdesk.source.simulated.served.Caller.CALENDAR;
import static dev.nightdesk.source.simulated.served.Caller.MARKET;
import static dev.nightdesk.source.simulated.served.Caller.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.market.ListingKinds;
import dev.nightdesk.source.simulated.SimulatedListing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReferenceServedTest {

    private static final Caller CALLER = new Caller(Conditions.FAIR);
    private static final int DAY = Moment.day(SESSION);

    @AfterAll
    static void close() {
        CALLER.close();
    }

    @Test
    void active_tickers_are_the_listings_of_the_day() {
        List<JsonNode> tickers = CALLER.pages("/massive/v3/reference/tickers?active=true&limit=60");
        Set<String> symbols = new HashSet<>();
        tickers.forEach(ticker -> symbols.add(ticker.path("ticker").asString()));
        Set<String> expected = new HashSet<>();
        MARKET.listings().stream()
                .filter(listing -> listing.isListed(DAY))
                .forEach(listing -> expected.add(listing.named(DAY).symbol()));
        assertThat(symbols).isEqualTo(expected).hasSize(tickers.size());
        assertThat(tickers).allMatch(ticker -> ticker.path("active").asBoolean());
    }

    @Test
    void a_symbol_given_up_has_the_numbers_of_its_successor() {
        Map<String, JsonNode> active = new HashMap<>();
        CALLER.pages("/massive/v3/reference/tickers?limit=1000")
                .forEach(ticker -> active.put(ticker.path("composite_figi").asString(), ticker));
        Map<String, JsonNode> gone = new HashMap<>();
        CALLER.pages("/massive/v3/reference/tickers?active=false&limit=1000")
                .forEach(ticker -> gone.put(ticker.path("ticker").asString(), ticker));
        int from = Moment.day(CALENDAR.sessionsBack(SESSION, Caller.SIMULATION.history()));
        int renamed = 0;
        for (SimulatedListing listing : MARKET.listings()) {
            for (int nth = 1; nth < listing.names().size(); nth++) {
                int day = listing.names().get(nth).fromDay();
                if (day >= from && day <= DAY && listing.isListed(DAY)) {
                    String given = listing.names().get(nth - 1).symbol();
                    JsonNode old = Objects.requireNonNull(gone.get(given));
                    String figi = old.path("composite_figi").asString();
                    JsonNode current = Objects.requireNonNull(active.get(figi));
                    assertThat(current.path("ticker").asString())
                            .isEqualTo(listing.named(DAY).symbol());
                    assertThat(current.path("cik")).isEqualTo(old.path("cik"));
                    assertThat(old.path("delisted_utc").asString())
                            .isEqualTo(LocalDate.ofEpochDay(day) + "T00:00:00Z");
                    renamed++;
                }
            }
        }
        assertThat(renamed).isPositive();
        long ended =
                MARKET.listings().stream()
                        .filter(listing -> listing.endDay() >= from && listing.endDay() <= DAY)
                        .filter(listing -> gone.containsKey(listing.names().getLast().symbol()))
                        .count();
        assertThat(ended).isPositive();
    }

    @Test
    void companions_share_their_companys_number() {
        Map<String, Set<String>> kinds = new HashMap<>();
        CALLER.pages("/massive/v3/reference/tickers?limit=1000")
                .forEach(ticker ->
                        kinds.computeIfAbsent(
                                        ticker.path("cik").asString(""), cik -> new HashSet<>())
                                .add(ticker.path("type").asString("")));
        assertThat(kinds.remove("")).contains("ETF").doesNotContain("CS");
        assertThat(kinds.values()).allMatch(types -> types.contains("CS"));
        assertThat(kinds.values()).anyMatch(types -> types.size() > 1);
    }

    @Test
    void the_two_directories_hold_every_listing_and_tell_what_it_is() {
        Map<String, String> names = new HashMap<>();
        for (String file : List.of("nasdaqlisted", "otherlisted")) {
            List<String> lines =
                    CALLER.get("/nasdaqtrader/dynamic/SymDir/" + file + ".txt")
                            .text()
                            .lines()
                            .toList();
            assertThat(lines.getFirst()).contains("|Security Name|").contains("Test Issue");
            assertThat(lines.getLast()).startsWith("File Creation Time: 11212026").endsWith("||");
            lines.subList(1, lines.size() - 1)
                    .forEach(line -> {
                        List<String> fields = List.of(line.split("\\|", -1));
                        assertThat(fields).hasSize(8);
                        names.put(fields.get(0), fields.get(1));
                    });
        }
        List<SimulatedListing> listed =
                MARKET.listings().stream().filter(listing -> listing.isListed(DAY)).toList();
        assertThat(names).hasSize(listed.size());
        for (SimulatedListing listing : listed) {
            String symbol = listing.named(DAY).symbol();
            assertThat(ListingKinds.of(symbol, names.getOrDefault(symbol, "")))
                    .as(symbol + " " + names.get(symbol))
                    .isEqualTo(listing.kind());
        }
    }
}
