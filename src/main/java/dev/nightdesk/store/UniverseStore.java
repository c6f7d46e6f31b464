package dev.nightdesk.store;

import dev.nightdesk.market.Listing;
import dev.nightdesk.market.Universe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Frozen universe snapshots.
public final class UniverseStore {

    private final Database database;

    public UniverseStore(Database database) {
        this.database = database;
    }

    /// The snapshot of a session, checked against the hash under which it was frozen.
    ///
    /// @throws UnusableDatabase if the rows are no longer those that were frozen
    public Optional<Universe> find(LocalDate session) {
        Optional<String> frozen =
                database.sql("universe/snapshot")
                        .param("session", session)
                        .query(String.class)
                        .optional();
        return frozen.map(hash -> checked(session, hash));
    }

    private Universe checked(LocalDate session, String hash) {
        Universe universe =
                new Universe(
                        database.sql("universe/members")
                                .param("session", session)
                                .query((row, n) ->
                                        ListingStore.listing(
                                                row.getInt(1),
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)))
                                .list());
        if (!universe.hash().equals(hash)) {
            throw new UnusableDatabase(
                    DatabaseFault.UNIVERSE,
                    "the frozen universe of " + session + " was changed by another hand",
                    "restore the database from a backup");
        }
        return universe;
    }

    /// The ids of a snapshot's common stocks within a range, ascending.
    public List<Integer> analysed(LocalDate session, int firstId, int lastId) {
        return database.sql("universe/analysed")
                .param("session", session)
                .param("first", firstId)
                .param("last", lastId)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /// How many listings a session's snapshot has; 0 if there is none.
    public int size(LocalDate session) {
        return database.sql("universe/size")
                .param("session", session)
                .query(Integer.class)
                .single();
    }

    /// The tickers of one session's listings that another one lacks, in code-point order.
    public List<String> vanished(LocalDate before, LocalDate session) {
        return sorted(
                database.sql("universe/vanished")
                        .param("before", before)
                        .param("session", session));
    }

    /// The tickers of a session's listings that none of some others has, in code-point order.
    ///
    /// @param others the last of them is the likeliest to have them all
    public List<String> fresh(LocalDate session, List<LocalDate> others) {
        return others.isEmpty()
                ? List.of()
                : sorted(
                        database.sql("universe/fresh")
                                .param("session", session)
                                .param("last", others.getLast())
                                .param("others", others));
    }

    private static List<String> sorted(StatementSpec statement) {
        return statement.query((row, n) -> row.getString(1)).list().stream().sorted().toList();
    }

    /// Gives up a snapshot, so that the session can be frozen once more.
    public void thaw(LocalDate session) {
        database.inTransaction(() -> {
            database.sql("universe/thaw_members").param("session", session).update();
            return database.sql("universe/thaw").param("session", session).update();
        });
    }

    /// Freezes a universe for a session that has none.
    public void freeze(LocalDate session, Universe universe, Instant now) {
        database.inTransaction(() -> {
            database.sql("universe/freeze")
                    .param("session", session)
                    .param("members", universe.members().size())
                    .param("hash", universe.hash())
                    .param("at", now.atOffset(ZoneOffset.UTC))
                    .update();
            int day = (int) session.toEpochDay();
            database.append(
                    "universe_member",
                    rows -> {
                        for (Listing listing : universe.members()) {
                            rows.day(day)
                                    .integer(listing.instrumentId())
                                    .text(listing.ticker().symbol())
                                    .text(listing.kind().name())
                                    .end();
                        }
                    });
            return universe;
        });
    }
}
