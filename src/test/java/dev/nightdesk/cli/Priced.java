package dev.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small simulated market, whose prices are not the usual ones.
record Priced(Path config) {

    static Priced in(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("nightly.yaml"),
                    Files.readString(Path.of("jobs", "nightly.yaml"))
                            .replace("stocks: 6400", "stocks: 60")
                            .replace("metrics: 1200", "metrics: 20")
                            .replace("trends: 860", "trends: 20")
                            .replace("history: 330", "history: 260"));
            Files.writeString(
                    folder.resolve("prices.yaml"), Files.readString(Path.of("ops", "prices.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Priced(folder);
    }

    /// What is fixed costs so many dollars a month: the server and nothing else.
    Priced fixed(String dollars) {
        change("amount: 10.10, currency: EUR", "amount: " + dollars + ", currency: USD");
        change("amount: 2.02, currency: EUR", "amount: 0, currency: USD");
        return change("amount: 10.44", "amount: 0");
    }

    /// So many gigabytes are kept elsewhere.
    Priced storage(String gigabytes) {
        return change("gigabytes: 10\n", "gigabytes: " + gigabytes + "\n");
    }

    /// A call to a provider costs so many dollars.
    Priced call(String provider, String dollars) {
        String all = read();
        int at = all.indexOf("\n  " + provider + ":");
        assertThat(at).isPositive();
        return write(
                all.substring(0, at)
                        + all.substring(at).replaceFirst("amount: [0-9.]+", "amount: " + dollars));
    }

    private Priced change(String from, String to) {
        assertThat(read()).contains(from);
        return write(read().replace(from, to));
    }

    private String read() {
        try {
            return Files.readString(config.resolve("prices.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Priced write(String text) {
        try {
            Files.writeString(config.resolve("prices.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Cli of(Cli nightdesk) {
        return nightdesk.with("NIGHTDESK_CONFIG_DIR", config.toString());
    }
}
