package dev.nightdesk.store;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.BarSeries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Bars as traded.
public final class BarStore {

    private final Database database;

    public BarStore(Database database) {
        this.database = database;
    }

    /// Stores bars: appended where their listing has no bar in the span of days of these, else
    /// replaced one by one. Of two bars of one key the later wins.
    public void store(List<Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            List<Bar> unique = isAscending(bars) ? bars : unique(bars);
            Set<Integer> stored = stored(unique);
            append(stored.isEmpty() ? unique : others(unique, stored));
            if (!stored.isEmpty()) {
                upsert(those(unique, stored));
            }
            return stored;
        });
    }

    private static List<Bar> those(List<Bar> bars, Set<Integer> ids) {
        return bars.stream().filter(bar -> ids.contains(bar.instrumentId())).toList();
    }

    private static List<Bar> others(List<Bar> bars, Set<Integer> ids) {
        return bars.stream().filter(bar -> !ids.contains(bar.instrumentId())).toList();
    }

    private void append(List<Bar> bars) {
        database.append("bar", rows -> bars.forEach(bar -> write(rows, bar)));
    }

    private void upsert(List<Bar> bars) {
        database.upsert("bar", rows -> bars.forEach(bar -> write(rows, bar)));
    }

    /// Most files are in order, and what ascends holds no key twice.
    private static boolean isAscending(List<Bar> bars) {
        for (int i = 1; i < bars.size(); i++) {
            if (key(bars.get(i)) <= key(bars.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    static long key(Bar bar) {
        return ((long) bar.instrumentId() << 32) | bar.day();
    }

    private static List<Bar> unique(List<Bar> bars) {
        Map<Long, Bar> byKey = new LinkedHashMap<>(bars.size() * 2);
        bars.forEach(bar -> byKey.put(key(bar), bar));
        return List.copyOf(byKey.values());
    }

    /// The listings among these that have a bar within the span of days of these.
    private Set<Integer> stored(List<Bar> bars) {
        Set<Integer> ids = new TreeSet<>();
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        int last = -1;
        for (Bar bar : bars) {
            if (bar.instrumentId() != last) {
                last = bar.instrumentId();
                ids.add(last);
            }
            from = Math.min(from, bar.day());
            to = Math.max(to, bar.day());
        }
        return traded(ids, LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }

    /// The listings among these that have a bar in a span of days.
    public Set<Integer> traded(Collection<Integer> ids, LocalDate from, LocalDate to) {
        return database.read(
                "bar/stored", Map.of("ids", ids, "from", from, "to", to), BarStore::ids);
    }

    static Set<Integer> ids(RowReader row) {
        Set<Integer> ids = new TreeSet<>();
        while (row.next()) {
            ids.add(row.integer());
        }
        return ids;
    }

    private static void write(RowWriter rows, Bar bar) {
        rows.integer(bar.instrumentId())
                .day(bar.day())
                .real(bar.open())
                .real(bar.high())
                .real(bar.low())
                .real(bar.close())
                .real(bar.volume())
                .end();
    }

    /// The series of listings in a range of ids, by id: bars from one day to another.
    public Map<Integer, BarSeries> series(int firstId, int lastId, LocalDate from, LocalDate to) {
        return series(
                "bar/series", Map.of("first", firstId, "last", lastId, "from", from, "to", to));
    }

    /// The series of some listings, by id: bars from one day to another.
    public Map<Integer, BarSeries> series(Collection<Integer> ids, LocalDate from, LocalDate to) {
        return ids.isEmpty()
                ? Map.of()
                : series("bar/of_listings", Map.of("ids", ids, "from", from, "to", to));
    }

    /// All bars of some listings before a day, by id.
    public Map<Integer, BarSeries> earlier(Collection<Integer> ids, LocalDate before) {
        return ids.isEmpty() ? Map.of() : series("bar/earlier", Map.of("ids", ids, "from", before));
    }

    /// The series of a session's common stocks, just the bars of some days, by id.
    public Map<Integer, BarSeries> seriesOfMembers(LocalDate session, Collection<LocalDate> days) {
        return days.isEmpty()
                ? Map.of()
                : series(
                        "bar/of_members",
                        Map.of(
                                "session",
                                session,
                                "days",
                                days,
                                "from",
                                Collections.min(days),
                                "to",
                                Collections.max(days)));
    }

    private Map<Integer, BarSeries> series(String statement, Map<String, ?> parameters) {
        return database.read(
                statement,
                parameters,
                database.dialect() == Dialect.H2 ? SeriesReader::ofBars : SeriesReader::ofSeries);
    }

    /// The newest session of which there is a bar.
    public Optional<LocalDate> newest() {
        return database.sql("bar/newest").query(LocalDate.class).optional();
    }

    /// Whether there is a bar of a session.
    public boolean any(LocalDate session) {
        return database.sql("bar/any").param("session", session).query(Integer.class).single() > 0;
    }

    /// Stores bars of which none is there.
    void add(List<Bar> bars) {
        append(bars);
    }

    /// Every bar of one session, ascending by id.
    public List<Bar> ofSession(LocalDate session) {
        return database.sql("bar/of_session")
                .param("session", session)
                .query((row, n) -> bar(row))
                .list();
    }

    private static Bar bar(ResultSet row) throws SQLException {
        return new Bar(
                row.getInt(1),
                (int) row.getObject(2, LocalDate.class).toEpochDay(),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                row.getDouble(7));
    }

    /// The stored bars of the same listings within the same span of days.
    ///
    /// @param bars at least one
    List<Bar> among(List<Bar> bars) {
        IntSummaryStatistics days = bars.stream().mapToInt(Bar::day).summaryStatistics();
        return database.sql("bar/within")
                .param("ids", bars.stream().map(Bar::instrumentId).collect(Collectors.toSet()))
                .param("from", LocalDate.ofEpochDay(days.getMin()))
                .param("to", LocalDate.ofEpochDay(days.getMax()))
                .query((row, n) -> bar(row))
                .list();
    }

    /// The sessions of which bars are stored, ascending.
    public Set<LocalDate> sessions() {
        return new TreeSet<>(database.sql("bar/sessions").query(LocalDate.class).list());
    }

    /// Notes that a session's bars are stored.
    public void noteSession(LocalDate session) {
        database.sql("bar/note_session").param("session", session).update();
    }
}
