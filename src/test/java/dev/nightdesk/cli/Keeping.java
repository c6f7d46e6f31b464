package dev.nightdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A definition of housekeeping under which even little is old.
final class Keeping {

    private Keeping() {}

    /// The packaged definition with some lines replaced, beside what is configured already.
    ///
    /// @param lines such as `executions: 1 days`
    static Cli of(Cli nightdesk, Path folder, String... lines) {
        String configured = nightdesk.environment().getOrDefault("NIGHTDESK_CONFIG_DIR", "");
        Path config = configured.isEmpty() ? folder.resolve("keeping") : Path.of(configured);
        try {
            String text = Files.readString(Path.of("jobs", "housekeeping.yaml"));
            for (String line : lines) {
                String kind = line.substring(0, line.indexOf(':'));
                text = text.replaceFirst("(?m)^" + kind + ": .*$", line);
            }
            Files.createDirectories(config);
            Files.writeString(config.resolve("housekeeping.yaml"), text);
            return nightdesk.with("NIGHTDESK_CONFIG_DIR", config.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
