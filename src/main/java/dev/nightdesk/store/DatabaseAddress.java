package dev.nightdesk.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a database is and who asks.
///
/// @param url JDBC URL, H2 or PostgreSQL
/// @param user empty if the URL or the database needs none
/// @param password never printed
public record DatabaseAddress(String url, String user, String password) {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?([./][^;]*)");

    /// The embedded database in a market's folder.
    public static DatabaseAddress embedded(Path folder) {
        return new DatabaseAddress(
                "jdbc:h2:file:"
                        + folder.resolve("nightdesk").toAbsolutePath().normalize()
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                "nightdesk",
                "");
    }

    public Dialect dialect() {
        return Dialect.of(url);
    }

    /// Where the file of an embedded database is; empty if there is none.
    Optional<Path> folder() {
        Matcher file = FILE.matcher(url);
        return file.lookingAt()
                ? Optional.ofNullable(Path.of(file.group(1)).toAbsolutePath().getParent())
                : Optional.empty();
    }

    /// A driver's message without what the URL in it may give away.
    String redacted(String message) {
        String known = message.replace(url, toString());
        String unnamed = password.isEmpty() ? known : known.replace(password, "…");
        return withoutUser(unnamed);
    }

    /// The URL without the parts that may carry a secret: parameters, and a user before the host.
    @Override
    public String toString() {
        return withoutUser(url.replaceAll("[?;].*", ""));
    }

    private static String withoutUser(String text) {
        return text.replaceAll("//\\S*@", "//");
    }
}
