package dev.nightdesk.store;

import dev.nightdesk.market.QuarantineReason;
import dev.nightdesk.rating.Analysed;
import dev.nightdesk.rating.Ranks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Analyses: one row per listing and session; what kept a listing from one; and the ranks over all
/// of them.
public final class AnalysisStore {

    private static final Width MESSAGE = new Width(1_000);
    private static final Comparator<Failure> READING_ORDER =
            Comparator.comparing(Failure::stage)
                    .thenComparing(Failure::reason)
                    .thenComparing(Failure::ticker);

    private final Database database;

    public AnalysisStore(Database database) {
        this.database = database;
    }

    /// A listing that is not to be analysed this session.
    public record Excluded(int instrumentId, String reason) {}

    /// A listing that should have been analysed and could not be.
    public record Failed(int instrumentId, String stage, String reason, String message) {}

    /// A reported action that is not believed.
    ///
    /// @param exDay epoch day
    /// @param factor what earlier prices would have been multiplied by
    public record Quarantined(int instrumentId, int exDay, double factor, String reason) {}

    /// A failure as people read it.
    public record Failure(String ticker, String stage, String reason, String message) {}

    /// An analysis with its ranks.
    ///
    /// @param layout number of the order of its readings
    public record Ranked(int layout, Analysed analysed, Ranks ranks) {}

    /// The number under which an order of readings is stored; the same order has the same number.
    public int layout(List<String> readings) {
        String text = String.join(",", readings);
        return database.inTransaction(() ->
                find(text)
                        .orElseGet(() -> {
                            database.sql("layout/insert").param("readings", text).update();
                            return find(text).orElseThrow();
                        }));
    }

    private Optional<Integer> find(String readings) {
        return database.sql("layout/find")
                .param("readings", readings)
                .query(Integer.class)
                .optional();
    }

    /// The order of readings stored under a number.
    public List<String> readings(int layout) {
        return List.of(
                database.sql("layout/readings")
                        .param("layout", layout)
                        .query(String.class)
                        .single()
                        .split(",", -1));
    }

    /// Replaces all that an earlier attempt found of these listings.
    public void replace(LocalDate session, int layout, Findings found, Instant now) {
        forget(session, found.ids());
        store(session, layout, found.analysed(), now);
        exclude(session, found.excluded());
        fail(session, found.failed());
        quarantine(session, found.quarantined());
    }

    public void store(LocalDate session, int layout, Collection<Analysed> analysed, Instant now) {
        if (analysed.isEmpty()) {
            return;
        }
        int day = (int) session.toEpochDay();
        database.upsert(
                "analysis",
                rows -> {
                    for (Analysed one : analysed) {
                        columns(rows.day(day), layout, one).instant(now).end();
                    }
                });
    }

    static RowWriter columns(RowWriter row, int layout, Analysed one) {
        return row.integer(one.instrumentId())
                .integer(layout)
                .real(one.close())
                .integer(one.bars())
                .integer(one.tradedDays())
                .reals(one.readings());
    }

    public void exclude(LocalDate session, Collection<Excluded> excluded) {
        if (excluded.isEmpty()) {
            return;
        }
        int day = (int) session.toEpochDay();
        database.upsert(
                "exclusion",
                rows ->
                        excluded.forEach(one ->
                                rows.day(day)
                                        .integer(one.instrumentId())
                                        .text(one.reason())
                                        .end()));
    }

    public void fail(LocalDate session, Collection<Failed> failed) {
        if (failed.isEmpty()) {
            return;
        }
        int day = (int) session.toEpochDay();
        database.upsert(
                "ticker_failure",
                rows ->
                        failed.forEach(one ->
                                rows.day(day)
                                        .integer(one.instrumentId())
                                        .text(one.stage())
                                        .text(one.reason())
                                        .text(MESSAGE.fit(one.message()))
                                        .end()));
    }

    /// Why a common stock was left out of a session; empty if it was not.
    public Optional<String> exclusion(LocalDate session, int instrumentId) {
        return database.sql("failure/exclusion")
                .param("session", session)
                .param("id", instrumentId)
                .query(String.class)
                .optional();
    }

    /// Forgets what an earlier attempt found of some listings.
    public void forget(LocalDate session, Collection<Integer> ids) {
        for (String table : List.of("analysis", "exclusion", "failures", "quarantine")) {
            database.sql("listing/forget_" + table)
                    .param("session", session)
                    .param("ids", ids)
                    .update();
        }
    }

    public void quarantine(LocalDate session, Collection<Quarantined> quarantined) {
        if (quarantined.isEmpty()) {
            return;
        }
        int day = (int) session.toEpochDay();
        database.upsert(
                "action_quarantine",
                rows -> quarantined.forEach(one -> columns(rows.day(day), one).end()));
    }

    static RowWriter columns(RowWriter row, Quarantined one) {
        return row.integer(one.instrumentId())
                .day(one.exDay())
                .real(one.factor())
                .text(one.reason());
    }

    /// Listings in a range of ids with an action in quarantine that went ex after a day and is not
    /// just reported twice.
    public Set<Integer> unconfirmed(LocalDate session, LocalDate after, int firstId, int lastId) {
        return Set.copyOf(
                database.sql("analysis/unconfirmed")
                        .param("session", session)
                        .param("after", after)
                        .param("repeated", QuarantineReason.REPEATED.name())
                        .param("first", firstId)
                        .param("last", lastId)
                        .query(Integer.class)
                        .list());
    }

    public int quarantinedActions(LocalDate session) {
        return quarantinedByReason(session).values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Quarantined actions by reason, most first.
    public Map<String, Integer> quarantinedByReason(LocalDate session) {
        return Reasons.mostFirst(
                database.sql("failure/quarantined_by_reason").param("session", session));
    }

    /// Failures by stage, reason and ticker, each in code-point order.
    public List<Failure> failures(LocalDate session) {
        return database
                .sql("failure/of_session")
                .param("session", session)
                .query((row, n) ->
                        new Failure(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list()
                .stream()
                .sorted(READING_ORDER)
                .toList();
    }

    /// Every analysis of a session, ascending by id.
    public List<Analysed> ofSession(LocalDate session) {
        return database.read(
                "analysis/of_session",
                Map.of("session", session),
                row -> {
                    List<Analysed> analysed = new ArrayList<>();
                    while (row.next()) {
                        analysed.add(analysed(row));
                    }
                    return analysed;
                });
    }

    static Analysed analysed(RowReader row) {
        return analysed(row.integer(), row);
    }

    private static Analysed analysed(int id, RowReader row) {
        return new Analysed(id, row.real(), row.integer(), row.integer(), row.reals());
    }

    /// The order of a session's readings; empty if nothing is analysed.
    public List<String> readingsOf(LocalDate session) {
        Optional<Integer> layout =
                database.sql("analysis/layout_of_session")
                        .param("session", session)
                        .query(Integer.class)
                        .optional();
        return layout.map(this::readings).orElse(List.of());
    }

    public void storeRanks(LocalDate session, Collection<Ranks> ranks) {
        int day = (int) session.toEpochDay();
        database.inTransaction(() -> {
            database.upsert(
                    "ranking",
                    rows ->
                            ranks.forEach(one ->
                                    rows.day(day)
                                            .integer(one.instrumentId())
                                            .reals(one.values())
                                            .end()));
            return ranks;
        });
    }

    /// The ranked analyses of listings in a range of ids, ascending by id.
    public List<Ranked> ranked(LocalDate session, int firstId, int lastId) {
        return database.read(
                "analysis/ranked",
                Map.of("session", session, "first", firstId, "last", lastId),
                row -> {
                    List<Ranked> ranked = new ArrayList<>();
                    while (row.next()) {
                        int layout = row.integer();
                        int id = row.integer();
                        ranked.add(
                                new Ranked(layout, analysed(id, row), new Ranks(id, row.reals())));
                    }
                    return ranked;
                });
    }
}
