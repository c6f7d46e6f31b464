package dev.nightdesk.store;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/// Puts into words why tables are not of this version and cannot be made so.
final class Unmigrated {

    private Unmigrated() {}

    static UnusableDatabase newer(DatabaseAddress address, String there, String here) {
        return new UnusableDatabase(
                DatabaseFault.NEWER,
                "%s has tables of version %s, newer than this program's %s"
                        .formatted(address, there, here));
    }

    static UnusableDatabase because(DatabaseAddress address, FlywayException failure) {
        return new UnusableDatabase(
                DatabaseFault.MIGRATION,
                "the tables of %s cannot be brought up to this version: %s"
                        .formatted(address, address.redacted(words(failure))));
    }

    /// What the database said, if it did.
    private static String words(FlywayException failure) {
        String words = String.valueOf(failure.getMessage());
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException) {
                words = String.valueOf(at.getMessage());
            }
        }
        return words.lines().findFirst().orElse("no reason given");
    }
}
