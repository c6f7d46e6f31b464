package dev.nightdesk.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/// The databases that nightdesk runs on, the real ones.
enum Where {
    H2 {
        @Override
        Cli empty(Path home) {
            return Cli.at(home);
        }
    },
    POSTGRESQL {
        @Override
        Cli empty(Path home) {
            return Cli.at(home)
                    .with("NIGHTDESK_DB_URL", Server.database())
                    .with("NIGHTDESK_DB_USER", "postgres");
        }
    };

    /// A nightdesk whose database is new.
    ///
    /// @param home does not exist yet
    abstract Cli empty(Path home);

    /// One server for all tests; its databases sort by English rules, on which nothing may rely.
    static final class Server {

        /// Everybody is let in but one, who has to give a password.
        static final String LOCKED = "locked";

        private static final String ACCESS =
                """
                host all locked 0.0.0.0/0 scram-sha-256
                host all locked ::/0 scram-sha-256
                host all all 0.0.0.0/0 trust
                host all all ::/0 trust
                """;
        private static final EmbeddedPostgres PROCESS = start();
        private static final AtomicInteger DATABASES = new AtomicInteger();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                Path access = Files.createTempFile("pg_hba", ".conf");
                access.toFile().deleteOnExit();
                Files.writeString(access, ACCESS);
                return EmbeddedPostgres.builder()
                        .setServerConfig("hba_file", access.toString())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// The URL of a new database.
        static String database() {
            String name = "night" + DATABASES.incrementAndGet();
            execute(
                    "create database "
                            + name
                            + " template template0 locale_provider icu icu_locale 'en-US'");
            return url(name);
        }

        static String url(String database) {
            return "jdbc:postgresql://localhost:" + PROCESS.getPort() + "/" + database;
        }

        static void execute(String sql) {
            try (Connection connection = PROCESS.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /// Whether a query finds a row; false where its table is not there yet.
        static boolean finds(String url, String query) {
            String name = url.substring(url.lastIndexOf('/') + 1);
            try (Connection connection = PROCESS.getDatabase("postgres", name).getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                return rows.next();
            } catch (SQLException e) {
                return false;
            }
        }
    }
}
