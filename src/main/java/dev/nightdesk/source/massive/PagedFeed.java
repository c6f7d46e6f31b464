package dev.nightdesk.source.massive;

import dev.nightdesk.source.Absence;
import dev.nightdesk.source.Feed;
import dev.nightdesk.source.Fetched;
import dev.nightdesk.source.Fetched.Found;
import dev.nightdesk.source.Refusal;
import dev.nightdesk.source.Reply;
import dev.nightdesk.source.Request;
import dev.nightdesk.source.RowTally;
import dev.nightdesk.source.json.JsonPage;
import dev.nightdesk.source.json.JsonRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An endpoint that answers page by page. Every page is asked for at the same path.
///
/// @param <T> what a row becomes
abstract class PagedFeed<T> implements Feed<T> {

    static final String PROVIDER = "massive";

    private final String name;
    private final String path;
    private final List<String> identity;

    /// @param path such as `/v3/reference/tickers`
    /// @param identity fields that together tell a row from every other
    PagedFeed(String name, String path, List<String> identity) {
        this.name = name;
        this.path = path;
        this.identity = identity;
    }

    /// How to ask for the first page of a subject.
    ///
    /// @param request without parameters
    abstract Request first(Request request, String subject);

    /// How a row is read: a [Reading].
    abstract Optional<T> read(JsonRow row, RowTally tally);

    @Override
    public final String provider() {
        return PROVIDER;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Request request(String subject) {
        Request request = Request.of("api", path);
        return Cursor.of(subject)
                .map(cursor -> request.with("cursor", cursor.mark()))
                .orElseGet(() -> first(request, subject));
    }

    @Override
    public final Fetched<T> read(Reply reply, String subject) {
        PageRows<T> rows = new PageRows<>(identity, this::read);
        Optional<JsonPage> page = JsonPage.read(reply.body(), "results", rows);
        JsonRow head = page.map(JsonPage::head).orElseGet(() -> new JsonRow(Map.of()));
        return Notice.<T>of(reply, head)
                .orElseGet(() ->
                        page.filter(PagedFeed::hasRows)
                                .map(whole -> found(rows, head.text("next_url"), subject))
                                .orElseGet(PagedFeed::unreadable));
    }

    /// An empty array may be left out by a server that then says `count: 0`.
    private static boolean hasRows(JsonPage page) {
        return page.rows().isPresent() || page.head().text("count").equals("0");
    }

    private static <T> Fetched<T> unreadable() {
        return Refusal.because(Absence.UNREADABLE, "no array of results");
    }

    /// A page that cannot be turned is no good either: what follows it would be lost.
    private Fetched<T> found(PageRows<T> rows, String address, String subject) {
        if (address.isEmpty()) {
            return new Found<>(rows.rows(), List.of(), rows.rejections());
        }
        try {
            String next = Cursor.in(address).subject();
            return next.equals(subject)
                    ? Refusal.because(Absence.UNREADABLE, "a page that is followed by itself")
                    : new Found<>(rows.rows(), List.of(call(next)), rows.rejections());
        } catch (IllegalArgumentException e) {
            return Refusal.because(Absence.UNREADABLE, "a next page without a cursor");
        }
    }
}
