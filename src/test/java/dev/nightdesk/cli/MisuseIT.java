package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightdesk.testmarket.SmallMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that cannot be carried out say why in a line or two, and leave nothing half done.
final class MisuseIT extends NewPlace {

    @Test
    void a_live_market_without_the_key_that_it_needs() {
        String[] night = {"run", "nightly", "--market", "live"};
        nightdesk
                .inside(night)
                .ends(ExitCode.USAGE)
                .complains("massive has no key", "NIGHTDESK_KEYS_DIR");
        nightdesk
                .with("NIGHTDESK_KEYS_DIR", "/etc/nightdesk/keys")
                .inside(night)
                .ends(ExitCode.USAGE)
                .complains("massive has no key: put it into /etc/nightdesk/keys/massive");
        nothingWasMade();
    }

    @Test
    void a_database_of_another_market() {
        night().ends(ExitCode.DONE);
        String[] night = Commands.nightly(files, SmallMarket.LAST);
        nightdesk
                .inside(Commands.and(night, "--prices", "adjusted"))
                .ends(ExitCode.USAGE)
                .complains("holds traded prices", "--prices traded");
        nightdesk
                .inside("status", "--market", "simulated")
                .ends(ExitCode.USAGE)
                .complains("no database of the market 'simulated'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate | frobnicate",
                "status --frobnicate | --frobnicate",
                "run | JOB",
                "run weekly | weekly",
                "run nightly --session 2024-02-30 | 2024-02-30",
                "run nightly --session tomorrow | tomorrow",
                "run nightly --prices net | net",
                "show seven | seven",
                "export everything | everything",
                "status --output xml | xml",
                "picks --top many | many",
                "run nightly --session 1889-01-02 --market files:FILES | 1889-01-02",
                "run nightly --stages think --market files:FILES | unknown stage 'think'",
                "run backfill --market files:FILES | needs a span",
                "run backfill --market files:FILES --from 2024-05-30 --to 2024-05-01 | before --from",
                "run nightly --market bitcoin | unknown market 'bitcoin'",
                "run nightly --market files: | lacks its directory",
                "run nightly --market files | where the files are",
                "run nightly --market files:FILES --session next | only a simulated market",
                "run nightly --history 5 | at least 30 sessions",
                "run nightly --history many | many",
                "completion fish | fish",
                "status | no database",
                "run nightly --history 40 --market files:FILES | --history is for a simulated",
                "run nightly --from 2024-05-01 --market files:FILES | --from and --to are for",
                "run nightly --to 2024-05-01 --market files:FILES | --from and --to are for",
                "run backfill --session 2024-05-01 | --session and --stages are for a night",
                "run backfill --stages plan | --session and --stages are for a night",
                "restart --last | no",
                "restart 3 --last | exclude each other",
                "rerun | TICKER",
                "rerun S020 | nothing is published yet",
                "run train | there is no past here to look at",
                "run replay | a replay needs a span of days",
                "run replay --from 2024-05-01 --to 2024-05-31 | there is no past here to look at",
                "run replay --from 2024-05-31 --to 2024-05-01 | nightdesk run replay --from 2024-05-01",
                "rerun S020 --session 1889-01-02 | 1889-01-02",
                "rerun S020 --session next | next",
                "run nightly --publish | --publish goes with --tickers",
                "run nightly --tickers S020 --stages analyze | goes with --session",
                "run nightly --tickers S020 --session next | goes with --session",
                "run nightly --tickers S020 --prices adjusted | goes with --session",
                "run backfill --tickers S020 | goes with --session",
                "run backfill --no-fetch | --no-fetch is for a night",
                "run nightly --no-fetch --session 2024-05-31 --from-archive | --no-fetch is for a night",
                "run nightly --no-fetch --prices adjusted | --no-fetch is for a night",
                "run nightly --no-fetch | nothing is stored",
                "run nightly --reprocess failed | --reprocess is for a backfill",
                "run backfill --reprocess some | some",
                "plan --from 2024-05-01 | are for a backfill",
                "plan backfill | needs a span",
                "plan backfill --session 2024-05-01 | --session is for a night",
                "plan catchup | nothing is published",
                "catchup --market bitcoin | unknown market 'bitcoin'",
                "catchup | nothing is published yet",
                "calendar close 2024-05-01 | --reason",
                "calendar close tomorrow --reason x | tomorrow",
                "calendar open 2024-05-01 | no database",
            })
    void wrong_use(String command, String words) {
        String full = command.replace("FILES", files.directory().toString());
        nightdesk.inside(full.strip().split(" ")).ends(ExitCode.USAGE).complains(words);
        nothingWasMade();
    }

    @Test
    void a_definition_that_is_not_valid() throws Exception {
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("nightly.yaml"), "partitions: many\n");
        nightdesk
                .with("NIGHTDESK_CONFIG_DIR", config.toString())
                .inside(Commands.nightly(files, SmallMarket.LAST))
                .ends(ExitCode.USAGE)
                .complains("nightly.yaml is not valid", "correct it");
        nothingWasMade();
    }

    @Test
    void the_unknown_is_named() {
        night().ends(ExitCode.DONE);
        nightdesk.inside("why", "XYZZY").ends(ExitCode.USAGE).complains("unknown ticker 'XYZZY'");
        nightdesk.inside("show", "999").ends(ExitCode.USAGE).complains("no execution 999");
        nightdesk.inside("restart", "999").ends(ExitCode.USAGE).complains("no execution 999");
        nightdesk
                .inside("picks", "--session", "2024-05-29")
                .ends(ExitCode.USAGE)
                .complains("2024-05-29 is not published", "run nightly --session 2024-05-29");
        nightdesk
                .inside("export", "bars", "--session", "2010-01-04")
                .ends(ExitCode.USAGE)
                .complains("no bars of 2010-01-04");
    }

    @Test
    void a_rerun_is_for_common_stocks_of_a_published_session() {
        night().ends(ExitCode.DONE);
        nightdesk
                .inside("rerun", "S020", "XYZZY", "s02", "--publish")
                .ends(ExitCode.USAGE)
                .complains(
                        "unknown tickers in the universe of 2024-05-31: 'XYZZY', 's02'",
                        "nightdesk export analysis --session 2024-05-31");
        nightdesk
                .inside("rerun", "S020", "zetf")
                .ends(ExitCode.USAGE)
                .complains("ZETF is excluded as ETF");
        nightdesk
                .inside("rerun", "S020", "--session", "2024-05-30")
                .ends(ExitCode.USAGE)
                .complains("2024-05-30 is not published", "run nightly --session 2024-05-30");
        assertThat(new Tables(nightdesk).rows("select * from rerun")).isEmpty();
        assertThat(nightdesk.inside("status", "rerun", "--output", "json").json()).isEmpty();
    }

    @Test
    void a_rerun_by_another_model_would_not_compare() throws Exception {
        night().ends(ExitCode.DONE);
        Path config = Files.createDirectory(folder.resolve("config"));
        String nightly = Files.readString(Path.of("jobs/nightly.yaml"));
        Files.writeString(
                config.resolve("nightly.yaml"), nightly.replace("strongBuy: 70", "strongBuy: 71"));
        nightdesk
                .with("NIGHTDESK_CONFIG_DIR", config.toString())
                .inside("rerun", "S020")
                .ends(ExitCode.USAGE)
                .complains("is published by the model rules-2-", "nightly.yaml");
    }

    /// All at once, for each takes as long as the driver tries.
    @Test
    void a_server_that_does_not_serve() throws Exception {
        Cli dead = server("jdbc:postgresql://localhost:9/none", "postgres");
        Running silent = dead.start("run", "nightly", "--market", files.market());
        Running unread = dead.start("status");
        Running stranger = server(Where.Server.database(), "nobody").start("status");
        Where.Server.execute("create role locked login password 'right'");
        Path wrong = Files.writeString(folder.resolve("password"), "wrong\n");
        Running mistaken =
                server(Where.Server.url("postgres"), Where.Server.LOCKED)
                        .with("NIGHTDESK_DB_PASSWORD_FILE", wrong.toString())
                        .start("status");
        Running nowhere =
                server(Where.Server.url("nowhere"), "postgres").start("restart", "--last");
        silent.end().ends(ExitCode.USAGE).complains("does not answer", "NIGHTDESK_DB_URL");
        unread.end().ends(ExitCode.USAGE).complains("does not answer", "NIGHTDESK_DB_URL");
        stranger.end().ends(ExitCode.USAGE).complains("refuses user 'nobody'", "NIGHTDESK_DB_USER");
        mistaken.end().ends(ExitCode.USAGE).complains("refuses user 'locked'", "PASSWORD_FILE");
        nowhere.end().ends(ExitCode.USAGE).complains("nowhere does not exist", "createdb");
    }

    private Cli server(String url, String user) {
        return nightdesk.with("NIGHTDESK_DB_URL", url).with("NIGHTDESK_DB_USER", user);
    }

    @Test
    void help_and_version_make_no_file(@TempDir Path empty) throws Exception {
        Cli fresh = Cli.at(empty.resolve("var"));
        assertThat(fresh.run("--help").ends(ExitCode.DONE).out()).contains("run", "restart", "why");
        assertThat(fresh.run("--version").ends(ExitCode.DONE).out()).startsWith("nightdesk 0.");
        for (String command :
                List.of(
                        "run",
                        "rerun",
                        "restart",
                        "status",
                        "show",
                        "failures",
                        "picks",
                        "why",
                        "plan")) {
            assertThat(fresh.inside(command, "--help").ends(ExitCode.DONE).out())
                    .contains("nightdesk " + command);
        }
        fresh.inside("doctor").ends(ExitCode.DONE);
        try (Stream<Path> made = Files.list(empty)) {
            assertThat(made).isEmpty();
        }
    }
}
