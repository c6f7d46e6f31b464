package dev.nightdesk.source.finnhub;

import dev.nightdesk.source.AnalystTrend;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.TrendFeed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What analysts recommend, month by month, latest first; the subject is a symbol. A company that
/// nobody covers has no months.
public final class FinnhubTrendFeed implements TrendFeed {

    @Override
    public String provider() {
        return Finnhub.PROVIDER;
    }

    @Override
    public String name() {
        return "recommendation";
    }

    @Override
    public Request request(String symbol) {
        return Finnhub.request("/stock/recommendation", symbol);
    }

    @Override
    public Fetched<AnalystTrend> read(Reply reply, String symbol) {
        return Finnhub.read(reply, body -> trends(Finnhub.JSON.readTree(body), symbol));
    }

    private static Fetched<AnalystTrend> trends(JsonNode months, String symbol) {
        if (!months.isArray()) {
            return Finnhub.unreadable("no list of months");
        }
        RowTally tally = new RowTally();
        List<AnalystTrend> trends = new ArrayList<>();
        months.forEach(month -> take(month, symbol, trends, tally));
        return new Found<>(trends, List.of(), tally.rejections());
    }

    private static void take(
            JsonNode month, String symbol, List<AnalystTrend> trends, RowTally tally) {
        try {
            trends.add(trend(month, symbol));
        } catch (DateTimeException | IllegalArgumentException e) {
            tally.reject(RowFault.MALFORMED, symbol + ": " + e.getMessage());
        }
    }

    private static AnalystTrend trend(JsonNode month, String symbol) {
        LocalDate period = LocalDate.parse(month.path("period").asString(""));
        return new AnalystTrend(
                symbol,
                (int) period.withDayOfMonth(1).toEpochDay(),
                count(month, "strongBuy"),
                count(month, "buy"),
                count(month, "hold"),
                count(month, "sell"),
                count(month, "strongSell"));
    }

    private static int count(JsonNode month, String of) {
        int count = month.path(of).intValue(-1);
        if (count < 0) {
            throw new IllegalArgumentException(of + " is no number of analysts");
        }
        return count;
    }
}
