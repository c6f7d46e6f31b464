package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The same as [SecTickerFeed] in columns, of exchanges only: what trades over the counter, or
/// where the SEC does not say, is left out.
public final class SecTickerExchangeFeed implements ListingFeed {

    private static final Set<String> EXCHANGES = Set.of("Nasdaq", "NYSE", "CBOE");

    @Override
    public String provider() {
        return "sec";
    }

    @Override
    public String name() {
        return "company-tickers-exchange";
    }

    @Override
    public Request request(String subject) {
        return Request.of("www", "/files/company_tickers_exchange.json");
    }

    @Override
    public Fetched<ListedSecurity> read(Reply reply, String subject) {
        return SecJson.read(reply, SecTickerExchangeFeed::securities);
    }

    private static Fetched<ListedSecurity> securities(JsonNode root) {
        List<String> columns =
                root.path("fields").values().stream().map(one -> one.asString("")).toList();
        if (!columns.containsAll(List.of("cik", "name", "ticker", "exchange"))
                || !root.path("data").isArray()) {
            return Refusal.because(Absence.UNREADABLE, "no list of tickers in columns");
        }
        Registrants registrants = new Registrants();
        root.path("data").values().forEach(row -> take(row, columns, registrants));
        return registrants.found();
    }

    private static void take(JsonNode row, List<String> columns, Registrants registrants) {
        if (EXCHANGES.contains(row.path(columns.indexOf("exchange")).asString(""))) {
            registrants.take(
                    row.path(columns.indexOf("cik")),
                    row.path(columns.indexOf("ticker")),
                    row.path(columns.indexOf("name")),
                    row);
        }
    }
}
