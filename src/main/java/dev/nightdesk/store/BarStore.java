package dev.nightdesk.store;

import dev.nightdesk.market.Bar;
import dev.nightdesk.market.BarSeries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Bars as traded.
public final class BarStore {

    private final Database database;

    public BarStore(Database database) {
        this.database = database;
    }

    /// Stores bars: appended where none of their listings has a bar in their span of days, else
    /// replaced one by one. Of two bars of one key the later wins.
    public void store(Collection<Bar> bars) {
        if (bars.isEmpty()) {
            return;
        }
        database.inTransaction(() -> {
            Collection<Bar> unique = unique(bars);
            Set<Integer> stored = stored(unique);
            write(
                    unique,
                    bar -> !stored.contains(bar.instrumentId()),
                    rows -> database.append("bar", rows));
            write(
                    unique,
                    bar -> stored.contains(bar.instrumentId()),
                    rows -> database.upsert("bar", rows));
            return stored;
        });
    }

    private static void write(
            Collection<Bar> bars, Predicate<Bar> which, Consumer<Consumer<RowWriter>> statement) {
        List<Bar> chosen = bars.stream().filter(which).toList();
        if (!chosen.isEmpty()) {
            statement.accept(rows -> chosen.forEach(bar -> write(rows, bar)));
        }
    }

    private static Collection<Bar> unique(Collection<Bar> bars) {
        Map<Long, Bar> byKey = new LinkedHashMap<>(bars.size() * 2);
        bars.forEach(bar -> byKey.put(((long) bar.instrumentId() << 32) | bar.day(), bar));
        return byKey.values();
    }

    /// The listings among these that have a bar within the span of days of these.
    private Set<Integer> stored(Collection<Bar> bars) {
        Set<Integer> ids = new TreeSet<>();
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (Bar bar : bars) {
            ids.add(bar.instrumentId());
            from = Math.min(from, bar.day());
            to = Math.max(to, bar.day());
        }
        Map<String, Object> span =
                Map.of(
                        "ids",
                        ids,
                        "from",
                        LocalDate.ofEpochDay(from),
                        "to",
                        LocalDate.ofEpochDay(to));
        return database.read(
                "bar/stored",
                span,
                row -> {
                    Set<Integer> stored = new TreeSet<>();
                    while (row.next()) {
                        stored.add(row.integer());
                    }
                    return stored;
                });
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
        return database.read(
                "bar/series",
                Map.of("first", firstId, "last", lastId, "from", from, "to", to),
                BarStore::series);
    }

    /// All bars of some listings before a day, by id.
    public Map<Integer, BarSeries> earlier(Collection<Integer> ids, LocalDate before) {
        return ids.isEmpty()
                ? Map.of()
                : database.read(
                        "bar/earlier", Map.of("ids", ids, "from", before), BarStore::series);
    }

    private static Map<Integer, BarSeries> series(RowReader row) {
        Map<Integer, BarSeries> series = new TreeMap<>();
        SeriesBuilder builder = new SeriesBuilder();
        int current = -1;
        while (row.next()) {
            int id = row.integer();
            if (id != current && current >= 0) {
                series.put(current, builder.take());
            }
            current = id;
            builder.add(row.day(), row.real(), row.real(), row.real(), row.real());
        }
        if (current >= 0) {
            series.put(current, builder.take());
        }
        return series;
    }

    /// The series of a session's common stocks, just the bars of some days, by id.
    public Map<Integer, BarSeries> seriesOfMembers(LocalDate session, Collection<LocalDate> days) {
        return days.isEmpty()
                ? Map.of()
                : database.read(
                        "bar/of_members",
                        Map.of("session", session, "days", days),
                        BarStore::series);
    }

    /// Every bar of one session, ascending by id.
    public List<Bar> ofSession(LocalDate session) {
        return database.sql("bar/of_session")
                .param("session", session)
                .query((row, n) ->
                        new Bar(
                                row.getInt(1),
                                (int) row.getObject(2, LocalDate.class).toEpochDay(),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getDouble(5),
                                row.getDouble(6),
                                row.getDouble(7)))
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
