package dev.nightdesk.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What can be deleted of old sessions, a session at a time.
public final class SessionPurgeStore {

    private final Database database;

    public SessionPurgeStore(Database database) {
        this.database = database;
    }

    /// The sessions whose findings have been purged.
    public Set<LocalDate> purged() {
        return days(database.sql("retention/purged"));
    }

    /// Since when a session's findings are gone; empty if they are not.
    public Optional<Instant> purged(LocalDate session) {
        return database.sql("retention/purged_at")
                .param("session", session)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// The analyses and ranks of a session, and what kept listings from one.
    public Portion findings(LocalDate session, Instant now) {
        Portion rows =
                of(
                        session,
                        database.statement("night/forget_analysis"),
                        database.statement("night/forget_prediction"),
                        database.statement("night/forget_ranking"),
                        database.statement("night/forget_exclusion"),
                        database.statement("night/forget_failures"),
                        database.statement("night/forget_quarantine"));
        return new Portion(
                database,
                rows.removals(),
                () ->
                        database.sql("retention/note_purged")
                                .param("session", session)
                                .param("at", now.atOffset(ZoneOffset.UTC))
                                .update());
    }

    /// The sessions that have checks.
    public Set<LocalDate> checked() {
        return days(database.sql("retention/checked"));
    }

    public Portion checks(LocalDate session) {
        return of(session, database.statement("retention/forget_checks"));
    }

    /// The sessions that have frozen partitions.
    public Set<LocalDate> partitioned() {
        return days(database.sql("retention/partitioned"));
    }

    public Portion partitions(LocalDate session) {
        return of(session, database.statement("retention/forget_partitions"));
    }

    private Portion of(LocalDate session, String... texts) {
        Map<String, Object> of = Map.of("session", session);
        return new Portion(
                database, Stream.of(texts).map(text -> new Removal(database, text, of)).toList());
    }

    private static Set<LocalDate> days(StatementSpec statement) {
        return new TreeSet<>(statement.query(LocalDate.class).list());
    }
}
