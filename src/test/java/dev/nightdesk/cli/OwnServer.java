package dev.nightdesk.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server of one's own, which can be stopped as its sudden death would stop it. What
/// it has acknowledged as committed is written.
final class OwnServer implements AutoCloseable {

    private static final int PATIENCE = 1_000;

    private final EmbeddedPostgres process;
    private final Path folder;
    private final AtomicInteger databases = new AtomicInteger();

    private OwnServer(EmbeddedPostgres process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// @param folder for its data
    static OwnServer start(Path folder) {
        try {
            EmbeddedPostgres process =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setServerConfig("synchronous_commit", "on")
                            .start();
            return new OwnServer(process, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The URL of a new database.
    String database() {
        return create("template template0");
    }

    /// The URL of a new database that holds what another one holds.
    String copy(String url) {
        return create("strategy file_copy template " + name(url));
    }

    private String create(String how) {
        String name = "night" + databases.incrementAndGet();
        execute("create database " + name + " " + how);
        return url(name);
    }

    void drop(String url) {
        execute("drop database " + name(url) + " with (force)");
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + process.getPort() + "/" + database;
    }

    private void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", "");
    }

    /// Waits until it has noticed that its clients are gone.
    void awaitNobody(String url) {
        String query = "select 1 from pg_stat_activity where datname = '%s'".formatted(name(url));
        for (int i = 0; i < PATIENCE; i++) {
            if (new Snapshot(url("postgres"), "postgres").rows(query).isEmpty()) {
                return;
            }
            pause();
        }
        throw new IllegalStateException("somebody is still connected to " + url);
    }

    /// As `pg_ctl stop --mode immediate` does it: nothing is flushed, nobody is told.
    void stopAtOnce() {
        ProcessHandle postmaster = postmaster();
        run("kill", "-QUIT", Long.toString(postmaster.pid()));
        postmaster.onExit().join();
    }

    private ProcessHandle postmaster() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds all of it where it is: its system goes on taking calls for it.
    void freeze() {
        ProcessHandle postmaster = postmaster();
        Posix.hold(postmaster);
        postmaster.descendants().forEach(Posix::hold);
    }

    /// Lets it go on.
    void thaw() {
        ProcessHandle postmaster = postmaster();
        postmaster.descendants().forEach(Posix::release);
        Posix.release(postmaster);
    }

    /// A nightdesk with a new database.
    ///
    /// @param home does not exist yet
    Cli empty(Path home) {
        return Cli.at(home)
                .with("NIGHTDESK_DB_URL", database())
                .with("NIGHTDESK_DB_USER", "postgres");
    }

    /// As it was started at first; returns when it takes connections, what it had to repair
    /// repaired.
    void startAgain() {
        try {
            String command = Files.readString(folder.resolve("postmaster.opts")).strip();
            String start =
                    "if [ $(id -u) = 0 ]; then exec unshare -U %1$s; else exec %1$s; fi"
                            .formatted(command);
            new ProcessBuilder("bash", "-c", start)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("again.log").toFile())
                    .start();
            awaitConnections();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitConnections() {
        for (int i = 0; i < PATIENCE; i++) {
            try (Connection _ = connection()) {
                return;
            } catch (SQLException e) {
                pause();
            }
        }
        throw new IllegalStateException("the server does not come back: see " + folder);
    }

    private static void run(String... command) {
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
