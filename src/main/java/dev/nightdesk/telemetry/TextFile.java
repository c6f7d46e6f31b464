package dev.nightdesk.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A file that node_exporter's textfile collector reads: the road for those who run no Pushgateway.
///
/// @param file in the collector's folder, its name ending in `.prom`
public record TextFile(Path file) {

    /// Writes samples, whole or not at all; tells why that was not possible.
    public Optional<String> write(Samples samples) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(beside, samples.text());
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot write metrics to " + file + ": " + e.getMessage());
        }
    }
}
