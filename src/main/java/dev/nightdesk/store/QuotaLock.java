package dev.nightdesk.store;

import dev.nightdesk.ledger.Reservation.Blocked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/// The row of a provider, which whoever decides about its calls locks.
record QuotaLock(Database database) {

    /// Keeps every other process from deciding until the transaction ends.
    Blocked take(String provider) {
        return tryLock(provider)
                .orElseGet(() -> {
                    create(provider);
                    return tryLock(provider).orElseThrow();
                });
    }

    private Optional<Blocked> tryLock(String provider) {
        return database.sql("quota/lock")
                .param("provider", provider)
                .query(QuotaLock::blocked)
                .optional();
    }

    private void create(String provider) {
        try {
            database.sql("quota/create").param("provider", provider).update();
        } catch (DuplicateKeyException e) {
            // H2 only: another transaction has just created it
        }
    }

    static Blocked blocked(ResultSet row, int number) throws SQLException {
        return new Blocked(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2));
    }
}
