package dev.nightdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// Looks from outside how far a run has come.
final class Glance {

    private Glance() {}

    /// The newest execution has begun and has not ended.
    static BooleanSupplier isRunning(Cli nightdesk) {
        return () ->
                newest(nightdesk)
                        .filter(row -> row.get("status").stringValue().equals("RUNNING"))
                        .isPresent();
    }

    /// The newest execution has analysed some listings.
    static BooleanSupplier isAnalysing(Cli nightdesk) {
        return () -> newest(nightdesk).filter(row -> row.get("analysed").asInt(0) > 0).isPresent();
    }

    private static Optional<JsonNode> newest(Cli nightdesk) {
        return canBeSeen(nightdesk.environment()) ? told(nightdesk) : Optional.empty();
    }

    /// A look at a run on an embedded database would wait for its first word, and that for the end
    /// of the look, where the run is held meanwhile.
    private static boolean canBeSeen(Map<String, String> environment) {
        return environment.containsKey("NIGHTDESK_DB_URL")
                || Files.exists(
                        Path.of(
                                environment.getOrDefault("NIGHTDESK_HOME", ""),
                                "files/status.json"));
    }

    private static Optional<JsonNode> told(Cli nightdesk) {
        Ran status = nightdesk.inside("status", "--output", "json");
        return status.exit() == ExitCode.DONE.number()
                ? status.json().valueStream().findFirst()
                : Optional.empty();
    }
}
