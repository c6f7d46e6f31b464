package dev.nightdesk.store;

import static java.util.stream.Collectors.toSet;

import dev.nightdesk.market.Bar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Bars that are delivered more than once: which delivery stands, and what was said before.
public final class BarRevisionStore {

    private final Database database;
    private final BarStore bars;

    BarRevisionStore(Database database, BarStore bars) {
        this.database = database;
        this.bars = bars;
    }

    /// Of which delivery a session's bars are.
    ///
    /// @param fetched when it was fetched; empty if the bars came from a file
    /// @param settled whether they are not expected to change any more
    public record Delivery(Optional<Instant> fetched, boolean settled) {}

    /// What a delivery changed.
    ///
    /// @param added bars that were not there
    /// @param restated bars that said something else before, which is kept
    public record Revision(int added, int restated) {

        public static final Revision NONE = new Revision(0, 0);
    }

    /// The sessions of which there are bars.
    public Map<LocalDate, Delivery> deliveries() {
        Map<LocalDate, Delivery> deliveries = new TreeMap<>();
        database.sql("bar/of_sessions_known")
                .query(row -> {
                    deliveries.put(
                            row.getObject(1, LocalDate.class),
                            new Delivery(
                                    Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                            .map(OffsetDateTime::toInstant),
                                    row.getBoolean(3)));
                });
        return deliveries;
    }

    /// Stores a session's bars as delivered. Bars that say something else than those stored are
    /// restatements: the old ones are kept as versions. A bar that the delivery lacks stays. Where
    /// a later delivery stands, only what that lacks is taken.
    ///
    /// @param delivered of one session, ascending by id, each id once
    public Revision store(
            LocalDate session, List<Bar> delivered, Instant fetched, boolean settled) {
        return database.inTransaction(() -> {
            Optional<Delivery> before = Optional.ofNullable(deliveries().get(session));
            Instant at = fetched.truncatedTo(ChronoUnit.MILLIS);
            if (before.flatMap(Delivery::fetched).filter(at::isBefore).isPresent()) {
                return fill(session, delivered);
            }
            Revision revision = bars.any(session) ? revise(session, delivered, at) : add(delivered);
            note(session, at, settled);
            return revision;
        });
    }

    /// Stores bars of any sessions, none of which is complete by that. What they restate is kept as
    /// versions.
    ///
    /// @param delivered in any order; of two of one key the later counts
    public Revision merge(List<Bar> delivered, Instant at) {
        return delivered.isEmpty()
                ? Revision.NONE
                : database.inTransaction(() -> revise(delivered, bars.among(delivered), at));
    }

    private Revision fill(LocalDate session, List<Bar> delivered) {
        Set<Integer> stored =
                bars.ofSession(session).stream().map(Bar::instrumentId).collect(toSet());
        List<Bar> lacking =
                delivered.stream().filter(bar -> !stored.contains(bar.instrumentId())).toList();
        put(lacking);
        return new Revision(lacking.size(), 0);
    }

    /// What is computed from a session's bars is computed again when they change.
    private void put(List<Bar> changed) {
        bars.store(changed);
        forgetReturns(
                changed.stream().map(Bar::day).distinct().map(LocalDate::ofEpochDay).toList());
    }

    private Revision add(List<Bar> delivered) {
        bars.add(delivered);
        return new Revision(delivered.size(), 0);
    }

    private Revision revise(LocalDate session, List<Bar> delivered, Instant fetched) {
        return revise(delivered, bars.ofSession(session), fetched);
    }

    private Revision revise(List<Bar> delivered, List<Bar> stored, Instant at) {
        Map<Long, Bar> before = new HashMap<>();
        stored.forEach(bar -> before.put(BarStore.key(bar), bar));
        Map<Long, Bar> others = new LinkedHashMap<>();
        delivered.forEach(bar -> others.put(BarStore.key(bar), bar));
        others.values().removeIf(bar -> bar.equals(before.get(BarStore.key(bar))));
        List<Bar> replaced =
                others.keySet().stream()
                        .filter(before::containsKey)
                        .map(key -> Objects.requireNonNull(before.get(key)))
                        .toList();
        keep(replaced, at);
        put(List.copyOf(others.values()));
        return new Revision(others.size() - replaced.size(), replaced.size());
    }

    private void keep(List<Bar> replaced, Instant at) {
        database.merge(
                "bar_version",
                rows ->
                        replaced.forEach(bar ->
                                rows.integer(bar.instrumentId())
                                        .day(bar.day())
                                        .instant(at)
                                        .real(bar.open())
                                        .real(bar.high())
                                        .real(bar.low())
                                        .real(bar.close())
                                        .real(bar.volume())
                                        .end()));
    }

    /// The market's returns of some sessions are to be computed again.
    public void forgetReturns(List<LocalDate> sessions) {
        if (!sessions.isEmpty()) {
            database.sql("market_return/forget").param("sessions", sessions).update();
        }
    }

    /// Takes out all bars of a day that turns out to be no session; they are kept as versions.
    ///
    /// @return how many there were
    public int drop(LocalDate day, Instant at) {
        return database.inTransaction(() -> {
            List<Bar> stray = bars.ofSession(day);
            keep(stray, at.truncatedTo(ChronoUnit.MILLIS));
            database.sql("bar/forget").param("session", day).update();
            database.sql("bar/forget_session").param("session", day).update();
            forgetReturns(List.of(day));
            return stray.size();
        });
    }

    private void note(LocalDate session, Instant fetched, boolean settled) {
        database.sql("bar/note_fetched")
                .param("session", session)
                .param("at", fetched.atOffset(ZoneOffset.UTC))
                .param("settled", settled)
                .update();
    }

    /// How many bars of a span of days have been restated since an instant.
    public int restated(LocalDate from, LocalDate to, Instant since) {
        return database.sql("bar/restated_since")
                .param("from", from)
                .param("to", to)
                .param("since", since.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// How many bars of each session have been restated.
    public Map<LocalDate, Integer> restated() {
        Map<LocalDate, Integer> restated = new TreeMap<>();
        database.sql("bar/restated")
                .query(row -> {
                    restated.put(row.getObject(1, LocalDate.class), row.getInt(2));
                });
        return restated;
    }
}
