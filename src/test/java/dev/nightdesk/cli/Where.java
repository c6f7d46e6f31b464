package dev.nightdesk.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
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

        @Override
        Cli copy(Cli nightdesk, Path home) {
            home.resolve("files").toFile().mkdirs();
            copyFile(files(nightdesk), files(home));
            return nightdesk.with("NIGHTDESK_HOME", home.toString());
        }

        // of a copy: a held process has locked the file, and what a dead one left is for the next
        // run to find as it is
        @Override
        Snapshot snapshot(Cli nightdesk) {
            Path copy = Path.of(files(nightdesk).toString().replace(".mv.db", "-seen.mv.db"));
            copyFile(files(nightdesk), copy);
            String url = "jdbc:h2:file:" + copy.toString().replace(".mv.db", "");
            return new Snapshot(url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "nightdesk");
        }

        private Path files(Cli nightdesk) {
            return files(Path.of(nightdesk.environment().getOrDefault("NIGHTDESK_HOME", "")));
        }

        // of the market that there is, else of files
        private Path files(Path home) {
            Path simulated = home.resolve("simulated/nightdesk.mv.db").toAbsolutePath();
            return Files.exists(simulated)
                    ? simulated
                    : home.resolve("files/nightdesk.mv.db").toAbsolutePath();
        }

        private void copyFile(Path from, Path to) {
            try {
                if (Files.exists(from)) {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        String version() {
            return "0";
        }
    },
    POSTGRESQL {
        @Override
        Cli empty(Path home) {
            return Cli.at(home)
                    .with("NIGHTDESK_DB_URL", Server.database())
                    .with("NIGHTDESK_DB_USER", "postgres");
        }

        @Override
        Cli copy(Cli nightdesk, Path home) {
            return nightdesk
                    .with("NIGHTDESK_HOME", home.toString())
                    .with("NIGHTDESK_DB_URL", Server.copy(snapshot(nightdesk).url()));
        }

        @Override
        Snapshot snapshot(Cli nightdesk) {
            return new Snapshot(
                    nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", ""), "postgres");
        }

        @Override
        String version() {
            return "t.xmin";
        }
    };

    /// Where a nightdesk has its database.
    static Where of(Cli nightdesk) {
        return nightdesk.environment().containsKey("NIGHTDESK_DB_URL") ? POSTGRESQL : H2;
    }

    /// A nightdesk whose database is new.
    ///
    /// @param home does not exist yet
    abstract Cli empty(Path home);

    /// A nightdesk with a copy of another's database; nobody is at work on that.
    abstract Cli copy(Cli nightdesk, Path home);

    /// What is committed in a nightdesk's database while nobody is at work on it, its process held
    /// or dead.
    abstract Snapshot snapshot(Cli nightdesk);

    /// The column that tells a row that was written again from one that was not.
    abstract String version();

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

        static String copy(String url) {
            String name = "night" + DATABASES.incrementAndGet();
            execute("create database " + name + " template " + name(url));
            return url(name);
        }

        private static String name(String url) {
            return url.substring(url.lastIndexOf('/') + 1);
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
            return !new Snapshot(url, "postgres").rowsIfAny(query).isEmpty();
        }

        /// Whether any process is still connected.
        static boolean serves(Cli nightdesk) {
            String url = nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", "");
            return !url.isEmpty()
                    && !new Snapshot(url("postgres"), "postgres")
                            .rows(
                                    "select 1 from pg_stat_activity where datname = '%s'"
                                            .formatted(name(url)))
                            .isEmpty();
        }
    }
}
