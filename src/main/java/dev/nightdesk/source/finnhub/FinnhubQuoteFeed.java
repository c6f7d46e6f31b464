package dev.nightdesk.source.finnhub;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.Absence;
import dev.nightdesk.source.BarFeed;
import dev.nightdesk.source.BarRules;
import dev.nightdesk.source.Complaint;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowTally;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The latest session of one listing, the subject its symbol: final once the session is over, and
/// without a volume, which is quoted as 0. A symbol that it does not know is all zeros.
public final class FinnhubQuoteFeed implements BarFeed {

    @Override
    public String provider() {
        return Finnhub.PROVIDER;
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public Request request(String symbol) {
        return Finnhub.request("/quote", symbol);
    }

    @Override
    public Fetched<QuotedBar> read(Reply reply, String symbol) {
        return Finnhub.read(reply, body -> quote(Finnhub.JSON.readTree(body), symbol));
    }

    private static Fetched<QuotedBar> quote(JsonNode quote, String symbol) {
        if (!quote.path("c").isNumber() || !quote.path("t").isNumber()) {
            return Finnhub.unreadable("no price and no time");
        }
        if (price(quote, "c") == 0 && quote.path("t").longValue(0) == 0) {
            return Refusal.because(Absence.NO_DATA, "all zeros for " + symbol);
        }
        try {
            return found(bar(quote, symbol));
        } catch (DateTimeException e) {
            return Finnhub.unreadable("no time: " + quote.path("t"));
        }
    }

    private static QuotedBar bar(JsonNode quote, String symbol) {
        Instant time = Instant.ofEpochSecond(quote.path("t").longValue(Long.MAX_VALUE));
        return new QuotedBar(
                symbol,
                (int) time.atZone(TradingCalendar.NEW_YORK).toLocalDate().toEpochDay(),
                price(quote, "o"),
                price(quote, "h"),
                price(quote, "l"),
                price(quote, "c"),
                0);
    }

    private static Found<QuotedBar> found(QuotedBar bar) {
        Optional<Complaint> complaint = BarRules.complaint(bar);
        if (complaint.isEmpty()) {
            return Found.of(List.of(bar));
        }
        RowTally tally = new RowTally();
        complaint.ifPresent(why -> tally.reject("quote: ", why));
        return new Found<>(List.of(), List.of(), tally.rejections());
    }

    private static double price(JsonNode quote, String of) {
        return quote.path(of).doubleValue(Double.NaN);
    }
}
