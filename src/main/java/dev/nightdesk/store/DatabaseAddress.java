package dev.nightdesk.store;

import java.nio.file.Path;

/// Where a database is and who asks.
///
/// @param url JDBC URL, H2 or PostgreSQL
/// @param user empty if the URL or the database needs none
/// @param password never printed
public record DatabaseAddress(String url, String user, String password) {

    /// The embedded database in a market's folder.
    public static DatabaseAddress embedded(Path folder) {
        return new DatabaseAddress(
                "jdbc:h2:file:"
                        + folder.resolve("nightdesk").toAbsolutePath().normalize()
                        + ";DB_CLOSE_ON_EXIT=FALSE",
                "nightdesk",
                "");
    }

    public Dialect dialect() {
        return Dialect.of(url);
    }

    /// The URL without the parameters that may carry a secret.
    @Override
    public String toString() {
        return url.replaceAll("[?;].*", "");
    }
}
