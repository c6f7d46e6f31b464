package dev.nightdesk.store;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.ListingKind;
import dev.nightdesk.market.Tenure;
import dev.nightdesk.market.Ticker;
import dev.nightdesk.market.Tickers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Listings with their permanent ids and dated tickers.
public final class ListingStore {

    private final Database database;

    public ListingStore(Database database) {
        this.database = database;
    }

    /// A listing as its market delivers it.
    ///
    /// @param firstDay epoch day from which it is known
    /// @param lastDay epoch day for which it is delivered; the ticker is that day's
    /// @param formerly tickers that it gave up by then, earliest first
    public record Delivered(
            Ticker ticker,
            String name,
            ListingKind kind,
            int firstDay,
            int lastDay,
            List<Former> formerly) {}

    /// A ticker that a listing gave up.
    ///
    /// @param lastDay the last epoch day on which it was the listing's
    public record Former(Ticker ticker, int lastDay) {}

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

    /// Which listing a ticker means on which day.
    public Tickers tickers() {
        return new Tickers(tenures());
    }

    private List<Tenure> tenures() {
        return database.sql("listing/tenures")
                .query((row, n) ->
                        new Tenure(
                                row.getInt(1),
                                new Ticker(row.getString(2)),
                                day(row.getObject(3, LocalDate.class)),
                                last(row.getObject(4, LocalDate.class))))
                .list();
    }

    private static OptionalInt last(@Nullable LocalDate day) {
        return day == null ? OptionalInt.empty() : OptionalInt.of(day(day));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /// Gives new listings the next ids, in the order delivered, those that changed their tickers
    /// first; refreshes names and kinds of known ones. Of two deliveries of one ticker the later
    /// wins.
    ///
    /// @return listings by the tickers under which they were known before or are delivered now
    public Map<Ticker, Listing> register(List<Delivered> delivered) {
        return database.inTransaction(() -> {
            Registry registry = new Registry(current(), tenures(), lastId());
            delivered.stream().filter(one -> !one.formerly().isEmpty()).forEach(registry::take);
            delivered.stream().filter(one -> one.formerly().isEmpty()).forEach(registry::take);
            write(registry);
            if (registry.isNews()) {
                follow(delivered);
            }
            return registry.byTicker();
        });
    }

    /// Search finds listings by what they are called now.
    private void follow(List<Delivered> delivered) {
        int day = delivered.stream().mapToInt(Delivered::lastDay).max().orElseThrow();
        database.sql("profile/follow_listings").param("day", LocalDate.ofEpochDay(day)).update();
    }

    /// The last id ever given, whether or not its listing still trades.
    private int lastId() {
        return database.sql("listing/last_id").query((row, n) -> row.getInt(1)).single();
    }

    private void write(Registry registry) {
        database.upsert(
                "listing",
                rows ->
                        registry.changed()
                                .forEach(listing ->
                                        rows.integer(listing.instrumentId())
                                                .text(listing.name())
                                                .text(listing.kind().name())
                                                .end()));
        registry.ended().forEach(this::end);
        database.append(
                "listing_ticker",
                rows ->
                        registry.begun()
                                .forEach(one ->
                                        rows.integer(one.instrumentId())
                                                .text(one.ticker().symbol())
                                                .day(one.firstDay())
                                                .end()));
        registry.begun().stream().filter(one -> one.lastDay().isPresent()).forEach(this::end);
    }

    private void end(Tenure tenure) {
        database.sql("listing/end_tenure")
                .param("id", tenure.instrumentId())
                .param("first", LocalDate.ofEpochDay(tenure.firstDay()))
                .param("last", LocalDate.ofEpochDay(tenure.lastDay().orElseThrow()))
                .update();
    }
}
