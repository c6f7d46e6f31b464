package dev.nightdesk.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Of which state of a session a report tells.
///
/// @param published when it was; empty if it was not
/// @param republished when a rerun changed it last; empty if none has
public record Stamp(Optional<Instant> published, Optional<Instant> republished) {

    /// As a summary for programs has it; empty where that cannot be read.
    static Optional<Stamp> of(Path summary) {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(summary));
            return Optional.of(
                    new Stamp(instant(root, "publishedAt"), instant(root, "republishedAt")));
        } catch (IOException | JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(JsonNode root, String name) {
        return root.path(name).stringValueOpt().map(Instant::parse);
    }
}
