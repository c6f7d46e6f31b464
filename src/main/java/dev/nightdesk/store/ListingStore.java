package dev.nightdesk.store;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Ticker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Listings with their permanent ids and dated tickers.
public final class ListingStore {

    private static final Width NAME = new Width(300);

    private final Database database;

    public ListingStore(Database database) {
        this.database = database;
    }

    /// A listing as its market delivers it.
    ///
    /// @param firstDay epoch day from which the ticker is known to be its
    public record Delivered(Ticker ticker, String name, ListingKind kind, int firstDay) {}

    /// Every listing under its current ticker, ascending by id.
    public List<Listing> current() {
        return database.sql("listing/current")
                .query((row, n) ->
                        listing(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    static Listing listing(int id, String ticker, String name, String kind) {
        return new Listing(id, new Ticker(ticker), name, ListingKind.valueOf(kind));
    }

    /// Gives new tickers the next ids, in the order delivered, and refreshes names and kinds of
    /// known ones. Of two deliveries of one ticker the later wins.
    ///
    /// @return every listing by ticker, known before or new
    public Map<Ticker, Listing> register(List<Delivered> delivered) {
        return database.inTransaction(() -> {
            Map<Ticker, Listing> known = new HashMap<>();
            current().forEach(listing -> known.put(listing.ticker(), listing));
            List<Delivered> fresh = new ArrayList<>();
            Map<Integer, Listing> changed = new LinkedHashMap<>();
            int next = lastId();
            for (Delivered one : delivered) {
                Listing before = known.get(one.ticker());
                if (before == null) {
                    fresh.add(one);
                }
                Listing now = named(before == null ? ++next : before.instrumentId(), one);
                if (!now.equals(before)) {
                    changed.put(now.instrumentId(), now);
                    known.put(now.ticker(), now);
                }
            }
            write(changed.values(), fresh, known);
            return known;
        });
    }

    /// The last id ever given, whether or not its listing still trades.
    private int lastId() {
        return database.sql("listing/last_id").query((row, n) -> row.getInt(1)).single();
    }

    private static Listing named(int id, Delivered one) {
        return new Listing(id, one.ticker(), NAME.fit(one.name()), one.kind());
    }

    private void write(
            Collection<Listing> changed, List<Delivered> fresh, Map<Ticker, Listing> known) {
        database.upsert(
                "listing",
                rows ->
                        changed.forEach(listing ->
                                rows.integer(listing.instrumentId())
                                        .text(listing.name())
                                        .text(listing.kind().name())
                                        .end()));
        database.append(
                "listing_ticker",
                rows ->
                        fresh.forEach(one -> {
                            Listing listing = known.get(one.ticker());
                            if (listing != null) {
                                rows.integer(listing.instrumentId())
                                        .text(one.ticker().symbol())
                                        .day(one.firstDay())
                                        .end();
                            }
                        }));
    }
}
