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
import org.jspecify.annotations.Nullable;

/// A small market whose provider of bars may allow less than usual, and whose time is another than
/// ours: every process that works in its home sees it.
final class Rationed implements AutoCloseable {

    private static final Simulation SIMULATION = new Simulation(3, 60, 40);
    private static final String USUAL = "{calls: 5, per: PT1M, zone: UTC}";

    private final Path home;
    private final Path config;
    private @Nullable ServedMarket served;

    /// @param folder for its home and its definitions
    Rationed(Path folder) {
        this.home = folder.resolve("var");
        this.config = folder.resolve("config");
        write(
                config.resolve("nightly.yaml"),
                usual("nightly.yaml")
                        .replace("metrics: 1200", "metrics: 20")
                        .replace("trends: 860", "trends: 20"));
    }

    Cli nightdesk() {
        return Cli.at(home).with("NIGHTDESK_CONFIG_DIR", config.toString());
    }

    /// From now on it is another time.
    Rationed at(String now) {
        close();
        ServedMarket market =
                ServedMarket.serve(
                        SIMULATION, TradingCalendar.newYork(), Conditions.FAIR, Instant.parse(now));
        write(
                home.resolve("simulated/rehearsal"),
                market.address() + "\n" + SIMULATION.text() + "\n");
        served = market;
        return this;
    }

    /// From now on so many calls a day are allowed.
    Rationed to(int calls) {
        String day = "\n      - {calls: " + calls + ", per: day, zone: UTC}";
        write(
                config.resolve("providers.yaml"),
                usual("providers.yaml").replace(USUAL, USUAL + day));
        return this;
    }

    private static String usual(String name) {
        try {
            return Files.readString(Path.of("jobs", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ServedMarket market = served;
        if (market != null) {
            market.close();
        }
    }
}
