package dev.nightdesk.store;

import dev.nightdesk.rating.Rating;
import dev.nightdesk.rating.Resolved;
import dev.nightdesk.rating.Resolved.Exit;
import dev.nightdesk.rating.Resolved.Touched;
import dev.nightdesk.rating.Tally;
import dev.nightdesk.rating.TrackKind;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came of opinions, and the sums of it.
public final class OutcomeStore {

    private final Database database;

    public OutcomeStore(Database database) {
        this.database = database;
    }

    /// The opinions of a session at a horizon.
    ///
    /// @param horizon sessions from entry to exit
    public record Subject(TrackKind kind, LocalDate session, int horizon) {}

    /// What came of the opinions of a session at a horizon.
    public record Outcomes(
            Subject subject, LocalDate entered, LocalDate exited, List<Resolved> all) {}

    /// Stores what came of some opinions that nobody has resolved before, with the sums: all of it
    /// or nothing.
    public void store(Collection<Outcomes> several, Instant now) {
        database.inTransaction(() -> {
            several.forEach(one -> note(one, now));
            database.append("outcome", rows -> several.forEach(one -> write(rows, one)));
            database.append("outcome_tally", rows -> several.forEach(one -> sums(rows, one)));
            return several;
        });
    }

    private void note(Outcomes one, Instant now) {
        database.sql("outcome/insert_set")
                .param("kind", one.subject().kind().name())
                .param("session", one.subject().session())
                .param("horizon", one.subject().horizon())
                .param("entered", one.entered())
                .param("exited", one.exited())
                .param("outcomes", one.all().size())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static RowWriter begin(RowWriter rows, Subject subject) {
        return rows.text(subject.kind().name())
                .day((int) subject.session().toEpochDay())
                .integer(subject.horizon());
    }

    private static void write(RowWriter rows, Outcomes outcomes) {
        for (Resolved one : outcomes.all()) {
            begin(rows, outcomes.subject())
                    .integer(one.instrumentId())
                    .text(one.ticker())
                    .text(one.rating().name())
                    .real(one.confidence())
                    .real(one.totalReturn())
                    .real(one.marketReturn())
                    .real(one.gain())
                    .text(one.exit().name())
                    .text(one.touched().name())
                    .end();
        }
    }

    private static void sums(RowWriter rows, Outcomes outcomes) {
        for (Tally one : Tally.of(outcomes.all())) {
            begin(rows, outcomes.subject())
                    .text(one.rating().name())
                    .integer(one.fifth())
                    .integer(one.opinions())
                    .integer(one.hits())
                    .real(one.gains())
                    .integer(one.delisted())
                    .real(one.confidence())
                    .end();
        }
    }

    /// What is resolved of a kind.
    public Set<Subject> resolved(TrackKind kind) {
        return new HashSet<>(
                database.sql("outcome/resolved")
                        .param("kind", kind.name())
                        .query((row, n) ->
                                new Subject(kind, row.getObject(1, LocalDate.class), row.getInt(2)))
                        .list());
    }

    /// How many outcomes there are of each kind.
    public Map<TrackKind, Long> counts() {
        Map<TrackKind, Long> counts = new EnumMap<>(TrackKind.class);
        database.sql("outcome/counts")
                .query(row -> {
                    counts.put(TrackKind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /// An outcome with its days.
    public record Dated(int horizon, LocalDate entered, LocalDate exited, Resolved resolved) {}

    /// What came of a session's opinions, in any order.
    public List<Dated> ofSession(TrackKind kind, LocalDate session) {
        return database.sql("outcome/of_session")
                .param("kind", kind.name())
                .param("session", session)
                .query((row, n) ->
                        new Dated(
                                row.getInt(10),
                                row.getObject(11, LocalDate.class),
                                row.getObject(12, LocalDate.class),
                                resolved(row)))
                .list();
    }

    private static Resolved resolved(ResultSet row) {
        ResultReader from = new ResultReader(row);
        return new Resolved(
                from.at(1).integer(),
                from.text(),
                Rating.valueOf(from.text()),
                from.real(),
                from.real(),
                from.real(),
                from.real(),
                Exit.valueOf(from.text()),
                Touched.valueOf(from.text()));
    }

    /// The sums of a session at a horizon.
    public record Summed(LocalDate session, int horizon, Tally tally) {}

    /// All sums of a kind, by session, horizon, rating and fifth.
    public List<Summed> sums(TrackKind kind) {
        List<Summed> sums = new ArrayList<>();
        database.sql("outcome/tallies")
                .param("kind", kind.name())
                .query(row -> {
                    sums.add(
                            new Summed(
                                    row.getObject(1, LocalDate.class),
                                    row.getInt(2),
                                    new Tally(
                                            Rating.valueOf(row.getString(3)),
                                            row.getInt(4),
                                            row.getInt(5),
                                            row.getInt(6),
                                            row.getDouble(7),
                                            row.getInt(8),
                                            row.getDouble(9))));
                });
        return sums;
    }
}
