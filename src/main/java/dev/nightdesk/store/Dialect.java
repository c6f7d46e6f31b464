package dev.nightdesk.store;

import java.util.Locale;

/// The two databases nightdesk runs on. One model, one contract; what differs is a file in the
/// dialect's folder.
public enum Dialect {
    H2,
    POSTGRESQL;

    /// The dialect a JDBC URL speaks.
    ///
    /// @throws UnusableDatabase if it is neither
    public static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new UnusableDatabase(
                DatabaseFault.URL,
                "NIGHTDESK_DB_URL must begin with jdbc:postgresql: or jdbc:h2:",
                "set it to jdbc:postgresql://HOST/DATABASE, or unset it to use the embedded database");
    }

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
