package dev.nightdesk.store;

import dev.nightdesk.rating.Contents;
import dev.nightdesk.rating.Link;
import dev.nightdesk.rating.Stated;
import dev.nightdesk.rating.TrackChain;
import dev.nightdesk.rating.TrackKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The track record: links that are only ever added, and the simulated history that some of them
/// are of.
public final class TrackStore {

    private static final TrackKind PUBLISHED = TrackKind.PUBLISHED;

    private final Database database;

    public TrackStore(Database database) {
        this.database = database;
    }

    /// Adds a link for what stands published of a session.
    public void publish(LocalDate session, String model, Instant now) {
        append(Link.after(last(PUBLISHED), PUBLISHED, session, model, published(session), now));
    }

    /// Stores what the night of a session would have recommended, with its link.
    ///
    /// @param all at least one, ascending by id
    public void replay(LocalDate session, String model, Collection<Stated> all, Instant now) {
        int day = (int) session.toEpochDay();
        database.inTransaction(() -> {
            database.append(
                    "replayed_recommendation",
                    rows ->
                            all.forEach(one -> {
                                RowWriter row = rows.day(day).integer(one.instrumentId());
                                row.text(one.ticker())
                                        .text(one.rating())
                                        .real(one.score())
                                        .real(one.confidence())
                                        .real(one.entry())
                                        .real(one.target())
                                        .real(one.stop())
                                        .integerOrNull(
                                                one.horizonDays() == 0
                                                        ? OptionalInt.empty()
                                                        : OptionalInt.of(one.horizonDays()))
                                        .end();
                            }));
            TrackKind kind = TrackKind.REPLAYED;
            append(Link.after(last(kind), kind, session, model, all, now));
            return session;
        });
    }

    private void append(Link link) {
        database.sql("track/append")
                .param("kind", link.kind().name())
                .param("sequence", link.sequence())
                .param("session", link.session())
                .param("model", link.model())
                .param("recommendations", link.contents().count())
                .param("fingerprint", link.contents().fingerprint())
                .param("digests", link.contents().digests())
                .param("at", link.at().atOffset(ZoneOffset.UTC))
                .param("previous", link.previous())
                .param("hash", link.hash())
                .update();
    }

    /// The newest link of a chain.
    public Optional<Link> last(TrackKind kind) {
        return database.sql("track/last")
                .param("kind", kind.name())
                .query((row, n) -> link(row))
                .optional();
    }

    /// Links of a chain in their order.
    ///
    /// @param first its sequence number
    /// @param last its sequence number
    public List<Link> between(TrackKind kind, long first, long last) {
        return database.sql("track/between")
                .param("kind", kind.name())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> link(row))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                TrackKind.valueOf(row.getString(1)),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                new Contents(row.getInt(5), row.getString(6), row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }

    /// The chains that there are.
    public Map<TrackKind, TrackChain> chains() {
        Map<TrackKind, TrackChain> chains = new EnumMap<>(TrackKind.class);
        database.sql("track/heads")
                .query(row -> {
                    chains.put(
                            TrackKind.valueOf(row.getString(1)),
                            new TrackChain(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class),
                                    row.getObject(6, OffsetDateTime.class).toInstant()));
                });
        return chains;
    }

    /// The sessions of a chain, ascending, each with the number of its newest link.
    public Map<LocalDate, Long> sessions(TrackKind kind) {
        Map<LocalDate, Long> newest = new TreeMap<>();
        database.sql("track/sessions")
                .param("kind", kind.name())
                .query(row -> {
                    newest.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return newest;
    }

    /// How many sessions of a span were stated by another model.
    public long byOthers(TrackKind kind, LocalDate from, LocalDate to, String model) {
        return database.sql("track/by_others")
                .param("kind", kind.name())
                .param("from", from)
                .param("to", to)
                .param("model", model)
                .query(Long.class)
                .single();
    }

    /// What stands of a session, in any order.
    public List<Stated> stated(TrackKind kind, LocalDate session) {
        return kind == PUBLISHED ? published(session) : replayed(session);
    }

    private List<Stated> published(LocalDate session) {
        return database.sql("track/published")
                .param("session", session)
                .query((row, n) -> stated(row))
                .list();
    }

    private List<Stated> replayed(LocalDate session) {
        return database.sql("track/replayed")
                .param("session", session)
                .query((row, n) -> stated(row))
                .list();
    }

    private static Stated stated(ResultSet row) {
        ResultReader from = new ResultReader(row);
        return new Stated(
                from.at(1).integer(),
                from.text(),
                from.text(),
                from.real(),
                from.real(),
                from.real(),
                from.real(),
                from.real(),
                from.integer());
    }

    /// The sessions of which there is simulated history, whatever the chain says.
    public Set<LocalDate> replayedSessions() {
        return new TreeSet<>(database.sql("track/replayed_sessions").query(LocalDate.class).list());
    }
}
