package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.dao.DataAccessException;

/// Who holds the lock of a PostgreSQL database, as its server sees him. All times are the server's:
/// no host's clock makes a process seem silent that is not.
///
/// @param process name of all his connections
/// @param words who he is and since when
/// @param heard his last sign of life
/// @param silence since then; negative where the server's clock was set back. None of a holder that
///   does not give signs of life, such as somebody's own session
/// @param before the highest execution before his own; empty until he has begun
public record Holder(
        String process, String words, Instant heard, Duration silence, OptionalLong before) {

    /// The holder, if there is one. Needs tables of this version.
    public static Optional<Holder> of(Database database) {
        return database.sql("lease/heard").query((row, n) -> holder(row)).optional();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS),
                Duration.ofMillis(row.getLong(4)),
                before(row));
    }

    private static OptionalLong before(ResultSet row) throws SQLException {
        long id = row.getLong(5);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /// Whether he has not been heard of for so long.
    public boolean isSilent(Duration limit) {
        return silence.compareTo(limit) >= 0;
    }

    /// Ends all his connections, which frees the lock. He may open new ones.
    ///
    /// @throws UnusableDatabase if the user may not do that
    public void end(Database database) {
        end(database, process);
    }

    static void end(Database database, String process) {
        try {
            database.sql("fence/evict").param("process", process).query(Long.class).single();
        } catch (DataAccessException e) {
            throw new UnusableDatabase(
                    DatabaseFault.HOLDER,
                    "the connections of %s cannot be ended: %s"
                            .formatted(process, e.getMostSpecificCause().getMessage()),
                    "do it as the user that opened them (NIGHTDESK_DB_USER): nightdesk recover");
        }
    }
}
