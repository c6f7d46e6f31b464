package dev.nightdesk.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/// Puts into words that a server has not the extensions that search is made of.
final class Extensions {

    /// The user may not create it; the server knows none of that name; its files are not there.
    private static final Set<String> STATES = Set.of("42501", "0A000", "58P01");

    private Extensions() {}

    /// Empty if the failure is another.
    static Optional<UnusableDatabase> lacking(DatabaseAddress address, Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && isOfExtension(sql)) {
                return Optional.of(
                        new UnusableDatabase(
                                DatabaseFault.EXTENSION,
                                address
                                        + ": "
                                        + String.valueOf(sql.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse("no extension")));
            }
        }
        return Optional.empty();
    }

    private static boolean isOfExtension(SQLException failure) {
        return STATES.contains(String.valueOf(failure.getSQLState()))
                && String.valueOf(failure.getMessage()).contains("extension");
    }
}
