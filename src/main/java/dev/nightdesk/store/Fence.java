package dev.nightdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Keeps a process that has lost the lease from writing, even if it does not know yet: whoever
/// takes the lease raises a token, and every transaction of a run is committed only if the token is
/// still the one that its process has raised. On PostgreSQL the check locks the token until the
/// commit is through, so that raising it waits for commits under way.
public final class Fence {

    private final Database database;
    private final long token;
    private volatile boolean passed;

    private Fence(Database database, long token) {
        this.database = database;
        this.token = token;
    }

    /// Raises the token for a process that holds the lock. From now on nothing of an earlier holder
    /// is committed, and all that this database commits is checked.
    public static Fence raise(Database database) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            endFormer(database);
        }
        Fence fence = new Fence(database, database.inOwnTransaction(() -> raised(database)));
        database.guard(fence);
        return fence;
    }

    /// A dead client's last statement may go on at the server for minutes, and keep its locks.
    private static void endFormer(Database database) {
        database.sql("fence/last")
                .param("token", 0)
                .query((row, n) -> row.getString(1))
                .optional()
                .ifPresent(process -> Holder.end(database, process));
    }

    private static long raised(Database database) {
        database.sql("fence/raise").update();
        long token = database.sql("fence/newest").query(Long.class).single();
        ProcessName name = database.process();
        database.sql("fence/take")
                .param("token", token)
                .param("process", name.text())
                .param("host", name.host())
                .param("pid", name.pid())
                .update();
        return token;
    }

    /// Within a transaction, the last thing before its commit.
    ///
    /// @throws LeaseLost if another process has raised the token
    void check() {
        if (newest() != token) {
            passed = true;
            throw new LeaseLost();
        }
    }

    private long newest() {
        return database.sql("fence/check").param("token", token).query(Long.class).single();
    }

    /// Whether no commit has been refused so far.
    public boolean isOwn() {
        return !passed;
    }

    /// Who has raised the token since, and when, in words; empty if nobody has. Asked on a new
    /// connection: whoever has taken the lease has ended the old ones, or they are abandoned.
    ///
    /// @throws UnusableDatabase if it is out of reach
    public Optional<String> taker() {
        try (Database anew = Database.open(database.address())) {
            return anew.sql("fence/last")
                    .param("token", token)
                    .query((row, n) -> words(row))
                    .optional();
        }
    }

    private static String words(ResultSet row) throws SQLException {
        return "process %d on %s at %s"
                .formatted(
                        row.getLong(3),
                        row.getString(2),
                        row.getObject(4, OffsetDateTime.class)
                                .toInstant()
                                .truncatedTo(ChronoUnit.SECONDS));
    }
}
