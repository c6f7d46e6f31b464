package dev.nightdesk.source.massive;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.BarFeed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.QuotedBar;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.json.JsonPage;
import dev.nightdesk.source.json.JsonRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bars of the whole market of one day, as traded; the subject is the day as ISO-8601. The day
/// of the bars is that of the subject, because the rows' own instants are not at one hour of it.
public final class MassiveBarFeed implements BarFeed {

    private static final String PATH = "/v2/aggs/grouped/locale/us/market/stocks/";

    @Override
    public String provider() {
        return PagedFeed.PROVIDER;
    }

    @Override
    public String name() {
        return "grouped-daily";
    }

    @Override
    public Request request(String subject) {
        return Request.of("api", PATH + LocalDate.parse(subject))
                .with("adjusted", "false")
                .with("include_otc", "false");
    }

    @Override
    public Fetched<QuotedBar> read(Reply reply, String subject) {
        BarRows rows = new BarRows((int) LocalDate.parse(subject).toEpochDay());
        Optional<JsonPage> page = JsonPage.read(reply.body(), "results", rows);
        JsonRow head = page.map(JsonPage::head).orElseGet(() -> new JsonRow(Map.of()));
        return Notice.<QuotedBar>of(reply, head)
                .orElseGet(
                        () -> page.map(whole -> bars(whole, rows)).orElseGet(MassiveBarFeed::none));
    }

    private static Fetched<QuotedBar> none() {
        return Refusal.because(Absence.UNREADABLE, "not one whole object of JSON");
    }

    private static Fetched<QuotedBar> bars(JsonPage page, BarRows rows) {
        int count = page.rows().orElse(0);
        String told = page.head().text("resultsCount");
        if (!told.equals(Integer.toString(count))) {
            return Refusal.because(
                    Absence.UNREADABLE, count + " rows where there should be " + told);
        }
        if (count == 0) {
            return Refusal.because(Absence.NO_DATA, "no bars of that day");
        }
        if (page.head().text("adjusted").equals("true")) {
            return Refusal.because(Absence.UNREADABLE, "prices that are not as traded");
        }
        return new Found<>(rows.bars(), List.of(), rows.rejections());
    }
}
