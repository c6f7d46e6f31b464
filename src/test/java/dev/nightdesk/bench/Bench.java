package dev.nightdesk.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/// `make bench`: what a night and its parts take, next to commands that calibrate the machine.
public final class Bench {

    private static final Path FOLDER = Path.of("target/bench");
    private static final String FILES = "files:" + FOLDER.resolve("market");
    private static final String DAY = BenchMarket.SESSION.toString();
    private static final String EVE = BenchMarket.SESSION.minusDays(1).toString();

    private Bench() {}

    /// Runs all of it; needs a build and takes about three minutes.
    public static void main(String[] arguments) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER.resolve("embedded"));
        BenchMarket.write(FOLDER.resolve("market"));
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start()) {
            measure(postgres, new Meter(postmaster(postgres)));
        }
    }

    private static long postmaster(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            Path file = Path.of(row.getString(1)).resolve("postmaster.pid");
            try (var lines = Files.lines(file)) {
                return Long.parseLong(lines.findFirst().orElseThrow().strip());
            }
        }
    }

    private static void measure(EmbeddedPostgres postgres, Meter meter) throws Exception {
        Map<String, String> night =
                Map.of(
                        "NIGHTDESK_HOME", FOLDER.resolve("home").toString(),
                        "NIGHTDESK_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                        "NIGHTDESK_DB_USER", "postgres");
        System.out.println(Meter.Taken.header());
        print("start: nightdesk --help", meter.command(night, "./nightdesk", "--help"));
        print(
                "load 3 M bars: run backfill",
                meter.command(
                        night,
                        "./nightdesk",
                        "run",
                        "backfill",
                        "--market",
                        FILES,
                        "--from",
                        "2010-01-01",
                        "--to",
                        EVE));
        print(
                "  calibration: COPY of the same rows from CSV, no key",
                meter.server(() -> copyIn(postgres)));
        print(
                "append one session: run nightly --stages plan,fetch,verify",
                run(meter, night, "plan,fetch,verify"));
        print("start and stop of a run: --stages verify", run(meter, night, "verify"));
        for (int i = 0; i < 3; i++) {
            print("run nightly --stages analyze,recommend", run(meter, night, "analyze,recommend"));
        }
        print(
                "  calibration: binary COPY of 3 M rows to nowhere",
                meter.server(() -> copyOut(postgres)));
        print("start: nightdesk status", meter.command(night, "./nightdesk", "status"));
        SearchBench.measure(postgres);
        embedded(meter);
    }

    /// What a newcomer sees.
    private static void embedded(Meter meter) throws Exception {
        Map<String, String> home = Map.of("NIGHTDESK_HOME", FOLDER.resolve("embedded").toString());
        print("H2, simulated: the first night", simulated(meter, home, "2026-11-20"));
        print("H2, simulated: the same again", simulated(meter, home, "2026-11-20"));
        print("H2, simulated: the next session", simulated(meter, home, "next"));
        print("H2, simulated: nightdesk status", meter.command(home, "./nightdesk", "status"));
        print("H2, simulated: nightdesk picks", meter.command(home, "./nightdesk", "picks"));
    }

    private static Meter.Taken simulated(Meter meter, Map<String, String> home, String session)
            throws Exception {
        return meter.command(
                home,
                "./nightdesk",
                "run",
                "nightly",
                "--market",
                "simulated",
                "--session",
                session);
    }

    private static Meter.Taken run(Meter meter, Map<String, String> night, String stages)
            throws Exception {
        return meter.command(
                night,
                "./nightdesk",
                "run",
                "nightly",
                "--market",
                FILES,
                "--session",
                DAY,
                "--stages",
                stages);
    }

    private static void copyIn(EmbeddedPostgres postgres) throws Exception {
        execute(
                postgres,
                "create table calibration (symbol text, session date, open float8, high float8, low float8,"
                        + " close float8, volume float8)");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                InputStream rows =
                        new GZIPInputStream(
                                Files.newInputStream(FOLDER.resolve("market/prices.csv.gz")),
                                1 << 16)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy calibration from stdin (format csv, header)", rows, 1 << 16);
        }
    }

    private static void copyOut(EmbeddedPostgres postgres) throws Exception {
        execute(
                postgres,
                "copy (select instrument_id, session, high, low, close, volume from bar) to '/dev/null'"
                        + " (format binary)");
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static void print(String what, Meter.Taken taken) {
        System.out.println(taken.row(what));
    }
}
