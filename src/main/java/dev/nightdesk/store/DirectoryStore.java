package dev.nightdesk.store;

import dev.nightdesk.market.ListingKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What directories list, and by what their listings are known elsewhere.
public final class DirectoryStore {

    private static final Width NAME = new Width(300);
    private static final LocalDate STILL = LocalDate.of(9999, 12, 31);

    private final Database database;

    DirectoryStore(Database database) {
        this.database = database;
    }

    /// An entry of a directory.
    ///
    /// @param lastDay epoch day of its delisting; empty while it is listed
    public record Entry(
            String symbol,
            String name,
            Optional<ListingKind> kind,
            Optional<String> figi,
            OptionalInt cik,
            OptionalInt firstDay,
            OptionalInt lastDay) {}

    /// By what a listing is known elsewhere.
    public record Identity(int instrumentId, Optional<String> figi, OptionalInt cik) {}

    /// A listing that is known elsewhere.
    ///
    /// @param ticker the current one
    public record Known(int instrumentId, String ticker, Optional<String> figi, OptionalInt cik) {}

    /// The listings that are known elsewhere, ascending by id.
    public List<Known> known() {
        return database.sql("directory/known")
                .query((row, n) ->
                        new Known(
                                row.getInt(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)),
                                integer(row.getObject(4, Integer.class))))
                .list();
    }

    /// Stores entries as a directory showed them for a session.
    public void store(String feed, LocalDate session, Collection<Entry> entries) {
        database.merge(
                "directory_entry",
                rows -> entries.forEach(entry -> write(rows, feed, session, entry)));
    }

    private static void write(RowWriter rows, String feed, LocalDate session, Entry entry) {
        rows.text(feed)
                .text(entry.symbol())
                .day(entry.lastDay().orElse((int) STILL.toEpochDay()))
                .text(NAME.fit(entry.name()))
                .text(entry.kind().map(ListingKind::name).orElse(null))
                .text(entry.figi().orElse(null))
                .integerOrNull(entry.cik())
                .dayOrNull(entry.firstDay())
                .day((int) session.toEpochDay())
                .end();
    }

    /// A directory as it was last seen up to a session, by symbol, with what is known to have been
    /// delisted from it since.
    public List<Entry> entries(String feed, LocalDate session) {
        return database.sql("directory/entries")
                .param("feed", feed)
                .param("session", session)
                .query((row, n) ->
                        new Entry(
                                row.getString(1),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)).map(ListingKind::valueOf),
                                Optional.ofNullable(row.getString(5)),
                                integer(row.getObject(6, Integer.class)),
                                day(row.getObject(7, LocalDate.class)),
                                last(row.getObject(2, LocalDate.class))))
                .list();
    }

    /// Forgets what some directories showed for a session.
    public void forget(Collection<String> feeds, LocalDate session) {
        database.sql("directory/forget").param("feeds", feeds).param("session", session).update();
    }

    private static OptionalInt integer(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalInt day(@Nullable LocalDate date) {
        return date == null ? OptionalInt.empty() : OptionalInt.of((int) date.toEpochDay());
    }

    private static OptionalInt last(LocalDate date) {
        return date.equals(STILL) ? OptionalInt.empty() : day(date);
    }

    /// Notes by what listings are known elsewhere; what is not told stays as it was.
    public void identify(Collection<Identity> identities) {
        database.merge(
                "identity",
                rows ->
                        identities.forEach(one ->
                                rows.text(one.figi().orElse(null))
                                        .integerOrNull(one.cik())
                                        .integer(one.instrumentId())
                                        .end()));
    }

    /// The common stocks of each company that is known to the SEC.
    public Map<Integer, Set<Integer>> byCik() {
        Map<Integer, Set<Integer>> byCik = new TreeMap<>();
        database.sql("directory/ciks")
                .query(row -> {
                    byCik.computeIfAbsent(row.getInt(1), cik -> new TreeSet<>()).add(row.getInt(2));
                });
        return byCik;
    }
}
