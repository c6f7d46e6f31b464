package dev.nightdesk.source.massive;

import dev.nightdesk.market.Ticker;
import dev.nightdesk.source.ActionFeed;
import dev.nightdesk.source.AnnouncedAction;
import dev.nightdesk.source.AnnouncedAction.AnnouncedSplit;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Reply;
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
public final class MassiveSplitFeed implements ActionFeed {

    private static final Pages<AnnouncedAction> PAGES =
            new Pages<>("splits", "/stocks/v1/splits", List.of("id"), MassiveSplitFeed::split);

    @Override
    public String provider() {
        return Pages.PROVIDER;
    }

    @Override
    public String name() {
        return PAGES.feed();
    }

    @Override
    public Request request(String subject) {
        return PAGES.request(subject, request -> within(request, subject));
    }

    private static Request within(Request request, String subject) {
        Window<LocalDate> days = Window.of(subject, LocalDate::parse);
        return request.with("execution_date.gte", days.from().toString())
                .with("execution_date.lte", days.to().toString())
                .with("sort", "execution_date.asc")
                .with("limit", "5000");
    }

    @Override
    public Fetched<AnnouncedAction> read(Reply reply, String subject) {
        return PAGES.read(reply, subject);
    }

    private static Optional<AnnouncedAction> split(JsonRow row, RowTally tally) {
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
