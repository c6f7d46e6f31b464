package dev.nightdesk.source.massive;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.ActionFeed;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowFault;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Splits and dividends in shares whose ex-day lies in a window; the subject is `FROM..TO` in days,
/// both included, or a next page. Rows of the endpoint's predecessor, which have neither id nor
/// kind, mean the same and are read as well.
public final class MassiveSplitFeed extends PagedFeed<AnnouncedAction> implements ActionFeed {

    public MassiveSplitFeed() {
        super("splits", "/stocks/v1/splits", List.of("id"));
    }

    @Override
    Request first(Request request, String subject) {
        Window<LocalDate> days = Window.of(subject, LocalDate::parse);
        return request.with("execution_date.gte", days.from().toString())
                .with("execution_date.lte", days.to().toString())
                .with("sort", "execution_date.asc")
                .with("limit", "5000");
    }

    @Override
    Optional<AnnouncedAction> read(JsonRow row, RowTally tally) {
        String symbol = new Ticker(row.text("ticker")).symbol();
        int day = row.day("execution_date");
        double from = row.number("split_from");
        double to = row.number("split_to");
        if (!(from > 0 && to > 0 && Double.isFinite(from) && Double.isFinite(to))) {
            tally.reject(RowFault.BAD_RATIO, symbol + " splits " + from + " to " + to);
            return Optional.empty();
        }
        return Optional.of(new AnnouncedSplit(symbol, day, from, to));
    }
}
