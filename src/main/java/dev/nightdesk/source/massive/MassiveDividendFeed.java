package dev.nightdesk.source.massive;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.ActionFeed;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedDividend;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Dividends in cash whose ex-day lies in a window; the subject is `FROM..TO` in days, both
/// included, or a next page. The cash is that of the day, not adjusted for later splits. Rows of
/// the endpoint's predecessor, which do not tell the currency, are taken for dollars.
public final class MassiveDividendFeed extends PagedFeed<AnnouncedAction> implements ActionFeed {

    public MassiveDividendFeed() {
        super("dividends", "/stocks/v1/dividends", List.of("id"));
    }

    @Override
    Request first(Request request, String subject) {
        Window<LocalDate> days = Window.of(subject, LocalDate::parse);
        return request.with("ex_dividend_date.gte", days.from().toString())
                .with("ex_dividend_date.lte", days.to().toString())
                .with("sort", "ex_dividend_date.asc")
                .with("limit", "5000");
    }

    @Override
    Optional<AnnouncedAction> read(JsonRow row, RowTally tally) {
        String symbol = new Ticker(row.text("ticker")).symbol();
        int day = row.day("ex_dividend_date");
        double cash = row.number("cash_amount");
        if (!isDollars(row.text("currency"))) {
            throw new IllegalArgumentException(symbol + " pays in " + row.text("currency"));
        }
        if (!(cash > 0 && Double.isFinite(cash))) {
            tally.reject(RowFault.BAD_RATIO, symbol + " pays " + cash);
            return Optional.empty();
        }
        return Optional.of(new AnnouncedDividend(symbol, day, cash));
    }

    private static boolean isDollars(String currency) {
        return currency.isEmpty() || currency.equalsIgnoreCase("USD");
    }
}
