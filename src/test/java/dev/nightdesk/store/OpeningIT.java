package dev.nightdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a database that cannot serve is told as, and how soon.
@Timeout(5)
class OpeningIT {

    private static final String SECRET = "s3cret-of-nobody";
    private static final String LOCKED = "locked";

    @TempDir Path folder;

    private static UnusableDatabase refusal(DatabaseAddress address) {
        return catchThrowableOfType(UnusableDatabase.class, () -> Database.open(address).close());
    }

    private static UnusableDatabase refusal(String url) {
        return refusal(new DatabaseAddress(url, "nobody", SECRET));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAddress server(String database, String user, String password) {
        String url = PostgresServer.current().address(database).url();
        return new DatabaseAddress(url, user, password);
    }

    private static void createUserWithPassword() {
        PostgresServer.current()
                .execute(
                        "do $$ begin if not exists (select from pg_roles where rolname = 'locked')"
                                + " then create role locked login password 'right'; end if; end $$");
        PostgresServer.current().demandPassword(LOCKED);
    }

    @Test
    void a_closed_port_does_not_answer() throws IOException {
        String url = "jdbc:postgresql://localhost:" + closedPort() + "/nightdesk";
        UnusableDatabase refusal = refusal(url);
        assertThat(refusal).hasMessageStartingWith(url + " does not answer: Connection to");
        assertThat(refusal.next())
                .isEqualTo("check NIGHTDESK_DB_URL and that the server runs: nightdesk doctor");
        assertThat(refusal.isBusy()).isFalse();
        assertThat(refusal.getMessage() + refusal.next()).doesNotContain(SECRET);
    }

    @Test
    void a_wrong_password_is_told_as_one() {
        createUserWithPassword();
        DatabaseAddress address = server("postgres", LOCKED, SECRET);
        UnusableDatabase refusal = refusal(address);
        assertThat(refusal).hasMessage(address.url() + " refuses user 'locked'");
        assertThat(refusal.next())
                .isEqualTo(
                        "check NIGHTDESK_DB_USER and the file that NIGHTDESK_DB_PASSWORD_FILE names");
    }

    @Test
    void the_right_password_opens() {
        createUserWithPassword();
        try (Database database = Database.open(server("postgres", LOCKED, "right"))) {
            assertThat(database.dialect()).isEqualTo(Dialect.POSTGRESQL);
        }
    }

    @Test
    void a_missing_database_is_to_be_created() {
        DatabaseAddress address = server("nowhere", "postgres", "");
        UnusableDatabase refusal = refusal(address);
        assertThat(refusal).hasMessage(address.url() + " does not exist");
        assertThat(refusal.next()).isEqualTo("create it: createdb -h HOST DATABASE");
    }

    @Test
    void a_file_in_use_is_busy() throws IOException {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        Database.open(address).close();
        Path file = folder.resolve(EmbeddedFile.NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            UnusableDatabase refusal = refusal(address);
            assertThat(refusal).hasMessage(address + " is in use by another nightdesk process");
            assertThat(refusal.next()).isEqualTo("wait until it has ended: nightdesk status");
            assertThat(refusal.isBusy()).isTrue();
        }
    }

    @Test
    void a_file_that_is_no_database_cannot_be_opened() throws IOException {
        Files.writeString(folder.resolve(EmbeddedFile.NAME), "no database".repeat(1_000));
        UnusableDatabase refusal = refusal(DatabaseAddress.embedded(folder));
        assertThat(refusal).hasMessageContaining(" cannot be opened: ");
        assertThat(refusal.isBusy()).isFalse();
    }

    @Test
    void the_wrong_password_of_a_file_is_told_as_one() {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        Database.open(address).close();
        UnusableDatabase refusal =
                refusal(new DatabaseAddress(address.url(), address.user(), SECRET));
        assertThat(refusal).hasMessage(address + " refuses user 'nightdesk'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgresql://localhost/nightdesk",
                "jdbc:mysql://localhost/nightdesk",
                "JDBC:H2:mem:x"
            })
    void a_url_of_another_kind_is_refused(String url) {
        UnusableDatabase refusal = refusal(url);
        assertThat(refusal)
                .hasMessage("NIGHTDESK_DB_URL must begin with jdbc:postgresql: or jdbc:h2:");
        assertThat(refusal.next()).contains("jdbc:postgresql://HOST/DATABASE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:1/nightdesk?password=" + SECRET,
                "jdbc:postgresql://nobody:" + SECRET + "@localhost:1/nightdesk",
                "jdbc:postgresql://localhost:port/nightdesk?password=" + SECRET,
                "jdbc:postgresql:?password=" + SECRET,
                "jdbc:h2:relative;PASSWORD=" + SECRET,
                "jdbc:h2:mem:x;PASSWORD=" + SECRET + ";NO_SUCH_SETTING=1",
                "jdbc:h2:mem:x;" + SECRET,
                "jdbc:mysql://localhost/nightdesk?password=" + SECRET
            })
    void a_password_in_a_url_is_never_printed(String url) {
        UnusableDatabase refusal = refusal(new DatabaseAddress(url, "", ""));
        assertThat(new DatabaseAddress(url, "nobody", SECRET).toString()).doesNotContain(SECRET);
        assertThat(String.valueOf(refusal)).doesNotContain(SECRET);
        assertThat(refusal.next()).doesNotContain(SECRET);
    }

    @Test
    void what_is_left_of_a_url_tells_where_the_database_is() {
        String server = "jdbc:postgresql://nobody:" + SECRET + "@db:5432/nightdesk?password=x";
        assertThat(new DatabaseAddress(server, "", ""))
                .hasToString("jdbc:postgresql://db:5432/nightdesk");
        assertThat(DatabaseAddress.embedded(folder))
                .hasToString("jdbc:h2:file:" + folder.resolve("nightdesk"));
    }

    @Test
    void a_drivers_message_is_rid_of_secrets() {
        DatabaseAddress address =
                new DatabaseAddress("jdbc:postgresql://a:b@db/x?p=" + SECRET, "a", "b-password");
        assertThat(address.redacted(address.url() + " refused, b-password at //c:d@e"))
                .isEqualTo("jdbc:postgresql://db/x refused, … at //e");
    }

    private DatabaseAddress fresh(Server server) {
        return switch (server) {
            case H2 -> DatabaseAddress.embedded(folder);
            case POSTGRESQL_18 -> PostgresServer.current().create();
            case POSTGRESQL_16 -> PostgresServer.older().create();
        };
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void somebody_elses_database_is_left_alone(Server server) {
        try (Database database = Database.open(fresh(server))) {
            Tables.execute(database, "create table somebodys (id int)");
            assertThatThrownBy(database.schema()::migrate)
                    .isInstanceOfSatisfying(
                            UnusableDatabase.class,
                            refusal ->
                                    assertThat(refusal.kind()).isEqualTo(DatabaseFault.MIGRATION))
                    .hasMessageContaining("non-empty schema");
            assertThat(database.schema().isCurrent()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void tables_of_a_newer_version_are_not_written_to(Server server) {
        try (Database database = Database.open(fresh(server))) {
            database.schema().migrate();
            newer(database, "999", "drop what others need");
            assertThatThrownBy(database.schema()::migrate)
                    .isInstanceOfSatisfying(
                            UnusableDatabase.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(DatabaseFault.NEWER))
                    .hasMessageContaining("version 999, newer than this program's");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void newer_tables_say_in_their_name_from_which_version_on_they_serve(Server server) {
        try (Database database = Database.open(fresh(server))) {
            Schema schema = database.schema();
            schema.migrate();
            assertThat(schema.isNewer()).isFalse();
            newer(database, "991", "more  works from " + Schema.VERSION);
            assertThat(schema.isCurrent()).isTrue();
            newer(database, "992", "more  works from 991");
            assertThat(schema.isCurrent()).isFalse();
            newer(database, "993", "more  works from 001");
            assertThat(schema.isCurrent()).isTrue();
            newer(database, "994", "more");
            assertThat(schema.isCurrent()).isFalse();
            assertThat(schema.isNewer()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void newer_tables_that_serve_are_left_as_they_are(Server server) {
        try (Database database = Database.open(fresh(server))) {
            Schema schema = database.schema();
            schema.migrate();
            newer(database, "999", "more  works from " + Schema.VERSION);
            assertThat(schema.migrate()).isZero();
            assertThat(schema.isNewer()).isTrue();
        }
    }

    /// As if a newer program had been here.
    private static void newer(Database database, String version, String name) {
        Tables.execute(
                database,
                """
                insert into "flyway_schema_history"
                select "installed_rank" + 1, '%s', '%s', "type", "script", "checksum", "installed_by",
                  "installed_on", "execution_time", "success" from "flyway_schema_history"
                where "installed_rank" = (select max("installed_rank") from "flyway_schema_history")
                """
                        .formatted(version, name));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void a_new_database_is_migrated_in_one_go(Server server) {
        try (Database database = Database.open(fresh(server))) {
            DatabaseAddress address = database.address();
            assertThat(database.schema().isCurrent()).isFalse();
            assertThat(database.schema().migrate()).isEqualTo(migrations(address.dialect()));
            assertThat(database.schema().isCurrent()).isTrue();
        }
    }

    /// One of H2's is code.
    private static int migrations(Dialect dialect) {
        int code = dialect == Dialect.H2 ? 1 : 0;
        return files("common") + files(dialect.folder()) + code;
    }

    private static int files(String folder) {
        return Objects.requireNonNull(Path.of("sql", "migration", folder).toFile().list()).length;
    }
}
