package dev.nightdesk.source.sec;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.ListedSecurity;
import dev.nightdesk.source.ListingFeed;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import tools.jackson.databind.JsonNode;

/// Every symbol that the SEC knows, over the counter ones included, with the number of its company;
/// the subject is empty. A company has as many rows as it has symbols.
public final class SecTickerFeed implements ListingFeed {

    @Override
    public String provider() {
        return "sec";
    }

    @Override
    public String name() {
        return "company-tickers";
    }

    @Override
    public Request request(String subject) {
        return Request.of("www", "/files/company_tickers.json");
    }

    @Override
    public Fetched<ListedSecurity> read(Reply reply, String subject) {
        return SecJson.read(reply, SecTickerFeed::securities);
    }

    private static Fetched<ListedSecurity> securities(JsonNode root) {
        if (!root.isObject()) {
            return Refusal.because(Absence.UNREADABLE, "no list of tickers");
        }
        Registrants registrants = new Registrants();
        root.values()
                .forEach(row ->
                        registrants.take(
                                row.path("cik_str"), row.path("ticker"), row.path("title"), row));
        return registrants.found();
    }
}
