package dev.nightdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// Looks from outside how far a held run has come.
final class Glance {

    /// A run on an embedded database tells how it stands once in a second of the clock: the longer
    /// it is held, the less it does from one telling to the next.
    private static final long HOLD_NANOS = 50_000_000;

    private Glance() {}

    /// The newest execution says that it has begun and has not ended.
    static BooleanSupplier isRunning(Cli nightdesk) {
        return isRunning(nightdesk, 0);
    }

    /// The same of one that came later. A process that is held between the lock and its own first
    /// word stands before the words of a dead one.
    static BooleanSupplier isRunning(Cli nightdesk, long after) {
        return () ->
                newest(nightdesk)
                        .filter(row -> row.get("status").stringValue().equals("RUNNING"))
                        .filter(row -> row.get("id").longValue() > after)
                        .isPresent();
    }

    /// The newest execution has analysed some listings, by what is committed.
    static BooleanSupplier isAnalysing(Cli nightdesk) {
        return () -> {
            Sight sight = Sight.of(Where.of(nightdesk).snapshot(nightdesk), "nightly").newest();
            return sight.isIn("analyze") && sight.commits("analyze") > 0;
        };
    }

    /// The newest execution says that it has analysed some.
    static BooleanSupplier tellsOfAnalysis(Cli nightdesk) {
        return () -> newest(nightdesk).filter(row -> row.get("analysed").asInt(0) > 0).isPresent();
    }

    private static Optional<JsonNode> newest(Cli nightdesk) {
        LockSupport.parkNanos(HOLD_NANOS);
        return canBeSeen(nightdesk) ? told(nightdesk) : Optional.empty();
    }

    /// A look at a run on an embedded database would wait for its first word, and that for the end
    /// of the look.
    private static boolean canBeSeen(Cli nightdesk) {
        String home = nightdesk.environment().getOrDefault("NIGHTDESK_HOME", "");
        return Where.of(nightdesk) != Where.H2 || Files.exists(Path.of(home, "files/status.json"));
    }

    private static Optional<JsonNode> told(Cli nightdesk) {
        Ran status = nightdesk.inside("status", "--output", "json");
        return status.exit() == ExitCode.DONE.number()
                ? status.json().valueStream().findFirst()
                : Optional.empty();
    }
}
