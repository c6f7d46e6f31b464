package dev.nightdesk.cli;

import dev.nightdesk.market.TradingCalendar;
import dev.nightdesk.source.simulated.Simulation;
import dev.nightdesk.source.simulated.served.Conditions;
import dev.nightdesk.source.simulated.served.ServedMarket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// A rehearsal that has one night behind it, of which every case takes a copy: with a database of
/// its own, and a market whose server, in this process, counts from nought.
///
/// @param server for the databases that are not embedded
record Eve(Where where, Cli nightdesk, Simulation simulation, OwnServer server) {

    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 24);

    /// The night of which the case is.
    static final LocalDate NIGHT = LocalDate.of(2024, 6, 25);

    /// A copy to work on.
    record Stand(Eve eve, Cli nightdesk, ServedMarket market) implements AutoCloseable {

        Snapshot tables() {
            return eve.where().snapshot(nightdesk);
        }

        /// What the copy had before it is not its own.
        Sight sight(Sight before) {
            return Sight.of(tables(), "nightly").since(before);
        }

        Running night() {
            return nightdesk.start(command(NIGHT));
        }

        Path home() {
            return Path.of(nightdesk.environment().getOrDefault("NIGHTDESK_HOME", ""));
        }

        /// Waits until the database has noticed that its client is dead.
        void awaitDeath() {
            if (eve.where() == Where.POSTGRESQL) {
                eve.server().awaitNobody(url(nightdesk));
            }
        }

        /// Throws away what is not needed any more.
        void clear() {
            FileSystemUtils.deleteRecursively(home().toFile());
            if (eve.where() == Where.POSTGRESQL) {
                eve.server().drop(url(nightdesk));
            }
        }

        @Override
        public void close() {
            market.close();
        }
    }

    /// @param folder for its home; new
    static Eve of(Where where, Path folder, Simulation simulation, OwnServer server) {
        Path home = folder.resolve("eve-" + where);
        Cli nightdesk =
                Cli.at(home).with("NIGHTDESK_CONFIG_DIR", config(folder, simulation).toString());
        Cli whole = where == Where.POSTGRESQL ? onServer(nightdesk, server.database()) : nightdesk;
        try (ServedMarket market = serve(simulation, BEFORE)) {
            write(home, market, simulation);
            whole.run(command(BEFORE)).ends(ExitCode.DONE);
        }
        return new Eve(where, whole, simulation, server);
    }

    private static String[] command(LocalDate session) {
        return new String[] {
            "run", "nightly", "--market", "simulated", "--session", session.toString()
        };
    }

    private static Cli onServer(Cli nightdesk, String url) {
        return nightdesk.with("NIGHTDESK_DB_URL", url).with("NIGHTDESK_DB_USER", "postgres");
    }

    private static String url(Cli nightdesk) {
        return nightdesk.environment().getOrDefault("NIGHTDESK_DB_URL", "");
    }

    /// Before the data of the session are there.
    private static ServedMarket serve(Simulation simulation, LocalDate session) {
        Instant midnight = session.plusDays(1).atStartOfDay(TradingCalendar.NEW_YORK).toInstant();
        return ServedMarket.serve(simulation, TradingCalendar.newYork(), Conditions.FAIR, midnight);
    }

    /// As a rehearsal leaves it for every command to find.
    private static void write(Path home, ServedMarket market, Simulation simulation) {
        try {
            Path folder = Files.createDirectories(home.resolve("simulated"));
            Files.write(
                    folder.resolve("rehearsal"),
                    List.of(market.address().toString(), simulation.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Of as many companies as usual a night asks for metrics and trends; and a transaction is a
    /// fraction of a partition, however small the market.
    private static Path config(Path folder, Simulation market) {
        try {
            Path config = Files.createDirectories(folder.resolve("config"));
            String usual = Files.readString(Path.of("jobs/nightly.yaml"));
            int stocks = market.stocks();
            Files.writeString(
                    config.resolve("nightly.yaml"),
                    usual.replaceAll("(?m)^  seed: .*", "  seed: " + market.seed())
                            .replaceAll("(?m)^  stocks: \\d+", "  stocks: " + stocks)
                            .replaceAll("(?m)^  history: .*", "  history: " + market.history())
                            .replaceAll("(?m)^  metrics: .*", "  metrics: " + stocks / 5)
                            .replaceAll("(?m)^  trends: .*", "  trends: " + stocks / 7)
                            .replaceAll("(?m)^  chunk: .*", "  chunk: " + (1 + stocks / 60)));
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param home new
    Stand copy(Path home) {
        ServedMarket market = serve(simulation, NIGHT);
        try {
            Path mine = Path.of(nightdesk.environment().getOrDefault("NIGHTDESK_HOME", ""));
            FileSystemUtils.copyRecursively(mine, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(home, market, simulation);
        Cli moved = nightdesk.with("NIGHTDESK_HOME", home.toString());
        Cli copy = where == Where.POSTGRESQL ? onServer(moved, server.copy(url(nightdesk))) : moved;
        return new Stand(this, copy, market);
    }
}
