package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightdesk.cli.Cli.Exports;
import dev.nightdesk.cli.Where.Server;
import dev.nightdesk.testmarket.MarketFiles;
import dev.nightdesk.testmarket.SmallMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The three roles of `ops/roles.sql`: who owns, who runs, who looks.
final class RolesIT {

    private @TempDir Path folder = Path.of("");
    private String url = "";
    private Cli nightdesk = new Cli(Map.of());
    private MarketFiles files = new MarketFiles(Path.of(""));

    @BeforeEach
    void an_empty_database_with_roles() throws IOException {
        url = Server.database();
        roles();
        files = new MarketFiles(folder.resolve("files")).put(SmallMarket.usual());
        nightdesk =
                Cli.at(folder.resolve("var"))
                        .with("NIGHTDESK_DB_URL", url)
                        .with("NIGHTDESK_DB_USER", "nightdesk");
    }

    private void roles() throws IOException {
        execute("postgres", Files.readString(Path.of("ops/roles.sql")));
        execute("postgres", Files.readString(Path.of("ops/grants.sql")));
    }

    private void execute(String user, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(String user, String sql) {
        assertThatThrownBy(() -> execute(user, sql))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private Cli owner() {
        return nightdesk.with("NIGHTDESK_DB_OWNER", "nightdesk_owner");
    }

    @Test
    void a_night_runs_as_the_writer_on_tables_of_the_owner() throws IOException {
        Ran early = nightdesk.inside(Commands.backfill(files));
        assertThat(early.err())
                .contains("permission denied", "ND-DATABASE-MIGRATION", "NIGHTDESK_DB_OWNER");

        owner().inside("db", "migrate").ends(ExitCode.DONE);
        // once more, as after an update of the script
        roles();
        nightdesk.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        nightdesk.inside("run", "housekeeping").ends(ExitCode.DONE);
        Exports published = nightdesk.exports(SmallMarket.LAST);

        refuses("nightdesk", "drop table bar");
        refuses("nightdesk", "truncate bar");
        refuses("nightdesk", "alter table bar add column mine int");
        refuses("nightdesk", "create table mine (id int)");
        refuses("nightdesk", "delete from flyway_schema_history");
        refuses("nightdesk_reader", "delete from bar");
        refuses("nightdesk_reader", "insert into news values ('a', now(), 'b', 'c', 'd')");
        refuses("nightdesk_reader", "create temporary table mine (id int)");
        refuses("nightdesk_reader", "create table mine (id int)");
        execute("nightdesk_reader", "select * from publication");
        execute("nightdesk_reader", "select * from pg_stat_activity");
        assertThat(nightdesk.exports(SmallMarket.LAST)).isEqualTo(published);

        Path moved = folder.resolve("moved.zip");
        nightdesk.inside("db", "export", moved.toString()).ends(ExitCode.DONE);
    }

    @Test
    void a_writer_takes_in_a_moved_database() throws IOException {
        Cli embedded = Cli.at(folder.resolve("embedded"));
        embedded.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        Path moved = folder.resolve("moved.zip");
        embedded.inside("db", "export", moved.toString()).ends(ExitCode.DONE);
        owner().inside("db", "migrate").ends(ExitCode.DONE);
        nightdesk.inside("db", "import", moved.toString()).ends(ExitCode.DONE);
        nightdesk.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
    }

    @Test
    void the_doctor_says_what_a_user_lacks() {
        owner().inside("db", "migrate").ends(ExitCode.DONE);
        Ran well = nightdesk.inside("doctor", "--market", files.market(), "--output", "csv");
        assertThat(well.out())
                .as(well.err())
                .contains(
                        "user nightdesk may do what a night does; the tables are nightdesk_owner's");
        execute("postgres", "revoke insert, delete on bar from nightdesk");
        execute("postgres", "revoke all on sequence batch_job_instance_seq from nightdesk");
        Ran ill = nightdesk.inside("doctor", "--market", files.market(), "--output", "csv");
        assertThat(ill.exit()).isEqualTo(ExitCode.USAGE.number());
        assertThat(ill.out())
                .contains("no DELETE on bar; no INSERT on bar; no USAGE on batch_job_instance_seq")
                .contains("psql -d DATABASE -f ops/roles.sql -f ops/grants.sql");
    }

    @Test
    void a_database_of_one_user_can_be_given_three_roles_later() throws IOException {
        String own = Server.database();
        Server.execute(
                "alter database "
                        + own.substring(own.lastIndexOf('/') + 1)
                        + " owner to nightdesk");
        Cli alone = nightdesk.with("NIGHTDESK_DB_URL", own);
        alone.inside(Commands.backfill(files)).ends(ExitCode.DONE);
        url = own;
        roles();
        refuses("nightdesk", "drop table bar");
        alone.inside(Commands.nightly(files, SmallMarket.LAST)).ends(ExitCode.DONE);
        alone.with("NIGHTDESK_DB_OWNER", "nightdesk_owner")
                .inside("db", "migrate")
                .ends(ExitCode.DONE);
    }
}
